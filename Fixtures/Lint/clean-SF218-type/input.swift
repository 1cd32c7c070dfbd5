enum Posts {
  // "use server"
  // sfgen: requires=admin

  static func list() async {}
}
