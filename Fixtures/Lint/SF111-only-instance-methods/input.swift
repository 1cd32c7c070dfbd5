// "use server"

struct Post: Codable {
  var title: String

  func summary() -> String { title }
}
