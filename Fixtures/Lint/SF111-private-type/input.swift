// "use server"

private enum Posts {
  static func list() async {}
}
