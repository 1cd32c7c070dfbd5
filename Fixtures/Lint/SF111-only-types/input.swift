// "use server"

struct Post: Codable {
  var title: String
}

typealias Posts = [Post]

protocol Store {}
