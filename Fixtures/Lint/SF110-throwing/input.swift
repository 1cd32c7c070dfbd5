func title() async throws -> String {
  "use server"
}
