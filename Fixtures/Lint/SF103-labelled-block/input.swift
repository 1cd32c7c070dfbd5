func save() async {
  work: do {
    // "use server"
    break work
  }
}
