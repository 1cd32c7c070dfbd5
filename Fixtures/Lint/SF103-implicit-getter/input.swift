struct Counter {
  var count: Int {
    // "use server"
    1
  }
}
