struct Box {
  static var text = "use server"
  var other: String = "use server"

  mutating func change() {
    other = "use server"
    self.other =
      "use server"
    Box.text += "use server"
  }
}
