struct Counter {
  var count: Int {
    get async {
      // "use server"
      1
    }
  }
}
