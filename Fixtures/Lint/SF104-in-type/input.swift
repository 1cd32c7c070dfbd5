enum Posts {
  // "use serve"

  static func list() async {}
}
