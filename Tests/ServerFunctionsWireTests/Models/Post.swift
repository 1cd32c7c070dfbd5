import Foundation
import ServerFunctionsWire

/// A struct with every kind of member that has coding of its own, its coding written as `sfgen` writes it.
struct Post: Codable, Equatable {
  var author: Author
  var id: Int64
  var mood: Mood?
  var note: String?
  var rating: Double
  var replies: [Post]
  var state: State
  var tags: [String]
  var title: String
  var votes: [String: Int]
}

struct Author: Codable, Equatable {
  var born: Date
  var home: URL
  var id: UUID
  var key: Data
  var name: String
}

enum Mood: String, Codable {
  case calm, angry
}

enum Visibility: Codable, Equatable {
  case everyone, nobody
}

indirect enum State: Codable, Equatable {
  case draft
  case published(at: Date, by: String?)
  case moved(Int, State)
  case none
}

extension Post {
  init(wire reader: inout WireReader) throws(WireFailure) {
    var author: Author?
    var id: Int64?
    var mood: Mood?
    var note: String?
    var rating: Double?
    var replies: [Post]?
    var state: State?
    var tags: [String]?
    var title: String?
    var votes: [String: Int]?
    var object = try reader.beginObject()
    while let key = try reader.nextKey(in: &object) {
      switch key {
      case "author":
        try object.once(key, 0)
        author = try Author(wire: &reader)
      case "id":
        try object.once(key, 1)
        id = try reader.int64()
      case "mood":
        try object.once(key, 2)
        mood = try reader.optional(Mood.init(wire:))
      case "note":
        try object.once(key, 3)
        note = try reader.optional(String.init(wire:))
      case "rating":
        try object.once(key, 4)
        rating = try reader.double()
      case "replies":
        try object.once(key, 5)
        replies = try reader.array(Post.init(wire:))
      case "state":
        try object.once(key, 6)
        state = try State(wire: &reader)
      case "tags":
        try object.once(key, 7)
        tags = try reader.array(String.init(wire:))
      case "title":
        try object.once(key, 8)
        title = try reader.string()
      case "votes":
        try object.once(key, 9)
        votes = try reader.dictionary(Int.init(wire:))
      default:
        try reader.skipValue()
      }
    }
    guard let author else { throw object.missing("author", .object) }
    guard let id else { throw object.missing("id", .int64) }
    guard let rating else { throw object.missing("rating", .number) }
    guard let replies else { throw object.missing("replies", .array) }
    guard let state else { throw object.missing("state", .allowed) }
    guard let tags else { throw object.missing("tags", .array) }
    guard let title else { throw object.missing("title", .string) }
    guard let votes else { throw object.missing("votes", .object) }
    self.init(
      author: author, id: id, mood: mood, note: note, rating: rating, replies: replies, state: state, tags: tags,
      title: title, votes: votes)
  }

  func write(to writer: inout WireWriter) throws(WireFailure) {
    try writer.beginObject()
    writer.key("author")
    try author.write(to: &writer)
    writer.key("id")
    writer.int64(id)
    if let mood {
      writer.key("mood")
      writer.string(mood.rawValue)
    }
    if let note {
      writer.key("note")
      writer.string(note)
    }
    writer.key("rating")
    writer.double(rating)
    writer.key("replies")
    try writer.array(replies) { writer, element throws(WireFailure) in try element.write(to: &writer) }
    writer.key("state")
    try state.write(to: &writer)
    writer.key("tags")
    try writer.array(tags) { $0.string($1) }
    writer.key("title")
    writer.string(title)
    writer.key("votes")
    try writer.dictionary(votes) { $0.int($1) }
    writer.endObject()
  }
}

extension Author {
  init(wire reader: inout WireReader) throws(WireFailure) {
    var born: Date?
    var home: URL?
    var id: UUID?
    var keyMember: Data?
    var name: String?
    var object = try reader.beginObject()
    while let key = try reader.nextKey(in: &object) {
      switch key {
      case "born":
        try object.once(key, 0)
        born = try reader.date()
      case "home":
        try object.once(key, 1)
        home = try reader.url()
      case "id":
        try object.once(key, 2)
        id = try reader.uuid()
      case "key":
        try object.once(key, 3)
        keyMember = try reader.data()
      case "name":
        try object.once(key, 4)
        name = try reader.string()
      default:
        try reader.skipValue()
      }
    }
    guard let born else { throw object.missing("born", .date) }
    guard let home else { throw object.missing("home", .url) }
    guard let id else { throw object.missing("id", .uuid) }
    guard let keyMember else { throw object.missing("key", .data) }
    guard let name else { throw object.missing("name", .string) }
    self.init(born: born, home: home, id: id, key: keyMember, name: name)
  }

  func write(to writer: inout WireWriter) throws(WireFailure) {
    try writer.beginObject()
    writer.key("born")
    try writer.date(born)
    writer.key("home")
    writer.url(home)
    writer.key("id")
    writer.uuid(id)
    writer.key("key")
    writer.data(key)
    writer.key("name")
    writer.string(name)
    writer.endObject()
  }
}

extension Mood {
  init(wire reader: inout WireReader) throws(WireFailure) {
    self = try reader.rawValue(Self.self, String.init(wire:))
  }
}

extension Visibility {
  init(wire reader: inout WireReader) throws(WireFailure) {
    self = try reader.enumCase { reader, key throws(WireFailure) in
      switch key {
      case "everyone":
        try reader.emptyPayload()
        return Visibility.everyone
      case "nobody":
        try reader.emptyPayload()
        return Visibility.nobody
      default:
        return nil
      }
    }
  }

  func write(to writer: inout WireWriter) throws(WireFailure) {
    switch self {
    case .everyone: try writer.beginCase("everyone")
    case .nobody: try writer.beginCase("nobody")
    }
    writer.endCase()
  }
}

extension State {
  init(wire reader: inout WireReader) throws(WireFailure) {
    self = try reader.enumCase { reader, key throws(WireFailure) in
      switch key {
      case "draft":
        try reader.emptyPayload()
        return State.draft
      case "published":
        var at: Date?
        var by: String?
        var object = try reader.beginObject()
        while let key = try reader.nextKey(in: &object) {
          switch key {
          case "at":
            try object.once(key, 0)
            at = try reader.date()
          case "by":
            try object.once(key, 1)
            by = try reader.optional(String.init(wire:))
          default:
            try reader.skipValue()
          }
        }
        guard let at else { throw object.missing("at", .date) }
        return State.published(at: at, by: by)
      case "moved":
        var _0: Int?
        var _1: State?
        var object = try reader.beginObject()
        while let key = try reader.nextKey(in: &object) {
          switch key {
          case "_0":
            try object.once(key, 0)
            _0 = try reader.int()
          case "_1":
            try object.once(key, 1)
            _1 = try State(wire: &reader)
          default:
            try reader.skipValue()
          }
        }
        guard let _0 else { throw object.missing("_0", .int) }
        guard let _1 else { throw object.missing("_1", .allowed) }
        return State.moved(_0, _1)
      case "none":
        try reader.emptyPayload()
        return State.none
      default:
        return nil
      }
    }
  }

  func write(to writer: inout WireWriter) throws(WireFailure) {
    switch self {
    case .draft:
      try writer.beginCase("draft")
    case .published(let at, let by):
      try writer.beginCase("published")
      writer.key("at")
      try writer.date(at)
      if let by {
        writer.key("by")
        writer.string(by)
      }
    case .moved(let _0, let _1):
      try writer.beginCase("moved")
      writer.key("_0")
      writer.int(_0)
      writer.key("_1")
      try _1.write(to: &writer)
    case .none:
      try writer.beginCase("none")
    }
    writer.endCase()
  }
}
