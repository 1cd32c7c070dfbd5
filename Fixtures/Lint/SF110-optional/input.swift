func title() async -> String? {
  "use server"
}
