import Models

struct Outer: Codable {
  struct Note: Codable { var isInner: Bool }

  var inner: Note
  var outer: Models.Note
  var behindAlias: ModelNote
}

typealias ModelNote = Models.Note

struct Box<Note: Codable>: Codable {
  var item: Note
  var other: Models.Note
}

enum Notes {
  struct Note: Codable { var isInner: Bool }

  static func save(_ note: Models.Note, replacing inner: Note) async {
    // "use server"
  }
}

func load(_ outer: Outer, _ box: Box<String>, note: Models.Note) async {
  // "use server"
}
