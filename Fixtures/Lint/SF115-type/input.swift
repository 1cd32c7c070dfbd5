// "use server"
enum Posts {
  static func list() async {}
}
