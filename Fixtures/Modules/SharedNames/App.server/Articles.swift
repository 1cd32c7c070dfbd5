import Models
import Storage

struct Post: Codable {
  var number: Int
}

/// Hides the one of `Models`.
struct Note: Codable {
  var isOwn: Bool
}

struct Wrapper: Codable {
  var note: Models.Note
  var own: Note
  var either: Either<Models.Note>
}

enum Either<Value: Codable>: Codable {
  case value(Value)
  case note(Models.Note)
  case none
}

func store(_ article: Models.Article) async throws(Models.Failure) -> Storage.Article {
  // "use server"
  Storage.Article(rows: article.title.count)
}

func annotate(_ note: Models.Note, own: Note) async -> [Storage.Shelf.Book: Models.Note?] {
  // "use server"
  [.left: note]
}

func wrap(_ wrapper: Wrapper) async -> AsyncStream<Models.Note> {
  // "use server"
  AsyncStream { $0.finish() }
}

func post() async -> Post {
  // "use server"
  Post(number: 1)
}
