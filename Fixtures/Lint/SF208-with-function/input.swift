func each(_ values: [Int], _ body: @Sendable (Int) throws -> Void) async rethrows {
  // "use server"
}
