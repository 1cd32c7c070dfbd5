enum Posts {
  static func load(id: Int) async {
    // "use server"
  }
}

extension Posts {
  static func load(title: String) async {
    // "use server"
  }
}
