func page() async {
  struct Actions: Sendable {
    func save() async {
      // "use server"
    }
  }
  await Actions().save()
}
