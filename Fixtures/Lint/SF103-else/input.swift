func save(isDraft: Bool) async {
  if isDraft {
    print("draft")
  } else {
    "use server"
    print("post")
  }
}
