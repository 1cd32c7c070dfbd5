struct Counter {
  var count = 0 {
    didSet {
      // "use server"
      print(count)
    }
  }
}
