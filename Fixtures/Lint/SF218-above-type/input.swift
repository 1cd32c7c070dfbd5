// "use server"

// sfgen: requires=admin
enum Posts {
  static func list() async {}
}
