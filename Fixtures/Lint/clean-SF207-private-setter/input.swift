public struct Counter: Codable {
  public private(set) var count = 0

  public static func start() async {
    // "use server"
  }
}
