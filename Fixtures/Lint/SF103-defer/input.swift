func save() async {
  defer {
    // "use server"
    print("done")
  }
  print("saving")
}
