func save(isDraft: Bool) async {
  if isDraft {
    // "use server"
    print("draft")
  }
}
