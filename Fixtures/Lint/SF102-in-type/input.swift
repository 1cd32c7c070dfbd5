enum Posts {
  static func list() async {}

  // "use server"
  static func load(id: Int) async {}
}
