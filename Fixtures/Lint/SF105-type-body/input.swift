enum Posts {
  "use server"

  static func list() async {}
}
