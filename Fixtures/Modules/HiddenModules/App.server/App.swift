import Models
import Storage

/// Hides the module of its name, whose types are written with `::` (SE-0491).
enum Models {
  struct Note: Codable {
    var isOwn: Bool
  }
}

struct Note {}

/// Hides the type that `Storage` adds one to.
struct Shelf {}

struct Admin: Codable {
  var kind: Kind

  struct Kind: Codable {
    var isOwn: Bool
  }
}

struct Kind: Codable {
  var top: Int
}

func save(_ note: Models::Note, own: Models.Note, in crate: Crate) async -> Models::Note {
  // "use server"
  note
}

func sort(_ admin: Admin, by kind: Kind) async {
  // "use server"
}
