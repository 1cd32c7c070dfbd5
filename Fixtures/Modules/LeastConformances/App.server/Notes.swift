import Models

struct Wrapper: Codable {
  var note: Note
  var either: Either<Note>
}

enum Either<Value: Codable>: Codable {
  case value(Value)
  case note(Note)
  case none
}

final class Tree: Codable, Sendable {
  let note: SharedNote
  let next: Tree?

  init(note: SharedNote, next: Tree?) {
    self.note = note
    self.next = next
  }
}

struct Box<Item: Codable>: Codable {
  var item: Item
  var inner: Inner<Item>?
}

struct Inner<Item: Codable>: Codable {
  var item: Item
}

struct Bag<Item: Codable & Hashable>: Codable {
  var note: Note
  var items: Set<Item>
}

/// Holds nothing that is not `Hashable`, as an enum without values is.
struct Page: Codable {
  var number: Int
  var side: Side
}

struct Tagged: Codable {
  var tags: [Tag]
}

func load(_ wrapper: Wrapper) async -> Tree? {
  // "use server"
  nil
}

func pack(_ box: Box<Note>, other: Box<String>, bag: Bag<Tag>) async -> Side {
  // "use server"
  .left
}

func turn(_ page: Page, to tagged: Tagged) async {
  // "use server"
}
