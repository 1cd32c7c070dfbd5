// "use server"

private func ping() async {}

struct Post: Codable {
  let title: String

  func summary() -> String { title }

  static func < (left: Post, right: Post) -> Bool { left.title < right.title }
}

extension Post {
  // "use server"

  fileprivate static func list() async {}
}
