func handlers() async -> [() -> Void] {
  // "use server"
  []
}
