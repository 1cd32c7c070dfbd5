public struct Posts {
  public func list() async -> [String] {
    // "use server"
    []
  }
}
