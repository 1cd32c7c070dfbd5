enum Posts {
  // "use server"

  static func increment(_ count: inout Int) async {}
}
