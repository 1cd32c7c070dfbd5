func page(title: String) async {
  // "use server"
  var count = 0
  func next() { count += title.count }
  next()
}
