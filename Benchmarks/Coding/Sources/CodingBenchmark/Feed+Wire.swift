import Foundation
import ServerFunctionsWire

// Coding as `sfgen` generates it.

extension Feed {
  init(wire reader: inout WireReader) throws(WireFailure) {
    var posts: [Post]?
    var users: [User]?
    var object = try reader.beginObject()
    while let key = try reader.nextKey(in: &object) {
      switch key {
      case "posts":
        try object.once(key, 0)
        posts = try reader.array(Post.init(wire:))
      case "users":
        try object.once(key, 1)
        users = try reader.array(User.init(wire:))
      default:
        try reader.skipValue()
      }
    }
    guard let posts else { throw object.missing("posts", .array) }
    guard let users else { throw object.missing("users", .array) }
    self.init(posts: posts, users: users)
  }

  func write(to writer: inout WireWriter) throws(WireFailure) {
    try writer.beginObject()
    writer.key("posts")
    try writer.array(posts) { writer, element throws(WireFailure) in try element.write(to: &writer) }
    writer.key("users")
    try writer.array(users) { writer, element throws(WireFailure) in try element.write(to: &writer) }
    writer.endObject()
  }
}

extension User {
  init(wire reader: inout WireReader) throws(WireFailure) {
    var id: UUID?
    var joined: Date?
    var name: String?
    var place: Place?
    var role: Role?
    var object = try reader.beginObject()
    while let key = try reader.nextKey(in: &object) {
      switch key {
      case "id":
        try object.once(key, 0)
        id = try reader.uuid()
      case "joined":
        try object.once(key, 1)
        joined = try reader.date()
      case "name":
        try object.once(key, 2)
        name = try reader.string()
      case "place":
        try object.once(key, 3)
        place = try reader.optional(Place.init(wire:))
      case "role":
        try object.once(key, 4)
        role = try Role(wire: &reader)
      default:
        try reader.skipValue()
      }
    }
    guard let id else { throw object.missing("id", .uuid) }
    guard let joined else { throw object.missing("joined", .date) }
    guard let name else { throw object.missing("name", .string) }
    guard let role else { throw object.missing("role", .allowed) }
    self.init(id: id, joined: joined, name: name, place: place, role: role)
  }

  func write(to writer: inout WireWriter) throws(WireFailure) {
    try writer.beginObject()
    writer.key("id")
    writer.uuid(id)
    writer.key("joined")
    try writer.date(joined)
    writer.key("name")
    writer.string(name)
    if let place {
      writer.key("place")
      try place.write(to: &writer)
    }
    writer.key("role")
    writer.string(role.rawValue)
    writer.endObject()
  }
}

extension Place {
  init(wire reader: inout WireReader) throws(WireFailure) {
    var latitude: Double?
    var longitude: Double?
    var name: String?
    var object = try reader.beginObject()
    while let key = try reader.nextKey(in: &object) {
      switch key {
      case "latitude":
        try object.once(key, 0)
        latitude = try reader.double()
      case "longitude":
        try object.once(key, 1)
        longitude = try reader.double()
      case "name":
        try object.once(key, 2)
        name = try reader.string()
      default:
        try reader.skipValue()
      }
    }
    guard let latitude else { throw object.missing("latitude", .number) }
    guard let longitude else { throw object.missing("longitude", .number) }
    guard let name else { throw object.missing("name", .string) }
    self.init(latitude: latitude, longitude: longitude, name: name)
  }

  func write(to writer: inout WireWriter) throws(WireFailure) {
    try writer.beginObject()
    writer.key("latitude")
    writer.double(latitude)
    writer.key("longitude")
    writer.double(longitude)
    writer.key("name")
    writer.string(name)
    writer.endObject()
  }
}

extension Post {
  init(wire reader: inout WireReader) throws(WireFailure) {
    var author: UUID?
    var comments: [Comment]?
    var created: Date?
    var edited: Date?
    var id: Int64?
    var score: Double?
    var state: State?
    var tags: [String]?
    var text: String?
    var title: String?
    var object = try reader.beginObject()
    while let key = try reader.nextKey(in: &object) {
      switch key {
      case "author":
        try object.once(key, 0)
        author = try reader.uuid()
      case "comments":
        try object.once(key, 1)
        comments = try reader.array(Comment.init(wire:))
      case "created":
        try object.once(key, 2)
        created = try reader.date()
      case "edited":
        try object.once(key, 3)
        edited = try reader.optional(Date.init(wire:))
      case "id":
        try object.once(key, 4)
        id = try reader.int64()
      case "score":
        try object.once(key, 5)
        score = try reader.double()
      case "state":
        try object.once(key, 6)
        state = try State(wire: &reader)
      case "tags":
        try object.once(key, 7)
        tags = try reader.array(String.init(wire:))
      case "text":
        try object.once(key, 8)
        text = try reader.string()
      case "title":
        try object.once(key, 9)
        title = try reader.string()
      default:
        try reader.skipValue()
      }
    }
    guard let author else { throw object.missing("author", .uuid) }
    guard let comments else { throw object.missing("comments", .array) }
    guard let created else { throw object.missing("created", .date) }
    guard let id else { throw object.missing("id", .int64) }
    guard let score else { throw object.missing("score", .number) }
    guard let state else { throw object.missing("state", .allowed) }
    guard let tags else { throw object.missing("tags", .array) }
    guard let text else { throw object.missing("text", .string) }
    guard let title else { throw object.missing("title", .string) }
    self.init(
      author: author, comments: comments, created: created, edited: edited, id: id, score: score, state: state,
      tags: tags, text: text, title: title)
  }

  func write(to writer: inout WireWriter) throws(WireFailure) {
    try writer.beginObject()
    writer.key("author")
    writer.uuid(author)
    writer.key("comments")
    try writer.array(comments) { writer, element throws(WireFailure) in try element.write(to: &writer) }
    writer.key("created")
    try writer.date(created)
    if let edited {
      writer.key("edited")
      try writer.date(edited)
    }
    writer.key("id")
    writer.int64(id)
    writer.key("score")
    writer.double(score)
    writer.key("state")
    try state.write(to: &writer)
    writer.key("tags")
    try writer.array(tags) { $0.string($1) }
    writer.key("text")
    writer.string(text)
    writer.key("title")
    writer.string(title)
    writer.endObject()
  }
}

extension Comment {
  init(wire reader: inout WireReader) throws(WireFailure) {
    var author: UUID?
    var likes: Int?
    var text: String?
    var object = try reader.beginObject()
    while let key = try reader.nextKey(in: &object) {
      switch key {
      case "author":
        try object.once(key, 0)
        author = try reader.uuid()
      case "likes":
        try object.once(key, 1)
        likes = try reader.int()
      case "text":
        try object.once(key, 2)
        text = try reader.string()
      default:
        try reader.skipValue()
      }
    }
    guard let author else { throw object.missing("author", .uuid) }
    guard let likes else { throw object.missing("likes", .int) }
    guard let text else { throw object.missing("text", .string) }
    self.init(author: author, likes: likes, text: text)
  }

  func write(to writer: inout WireWriter) throws(WireFailure) {
    try writer.beginObject()
    writer.key("author")
    writer.uuid(author)
    writer.key("likes")
    writer.int(likes)
    writer.key("text")
    writer.string(text)
    writer.endObject()
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
        var object = try reader.beginObject()
        while let key = try reader.nextKey(in: &object) {
          switch key {
          case "at":
            try object.once(key, 0)
            at = try reader.date()
          default:
            try reader.skipValue()
          }
        }
        guard let at else { throw object.missing("at", .date) }
        return State.published(at: at)
      case "hidden":
        var by: UUID?
        var reason: String?
        var object = try reader.beginObject()
        while let key = try reader.nextKey(in: &object) {
          switch key {
          case "by":
            try object.once(key, 0)
            by = try reader.uuid()
          case "reason":
            try object.once(key, 1)
            reason = try reader.string()
          default:
            try reader.skipValue()
          }
        }
        guard let by else { throw object.missing("by", .uuid) }
        guard let reason else { throw object.missing("reason", .string) }
        return State.hidden(reason: reason, by: by)
      default:
        return nil
      }
    }
  }

  func write(to writer: inout WireWriter) throws(WireFailure) {
    switch self {
    case .draft:
      try writer.beginCase("draft")
    case .published(let at):
      try writer.beginCase("published")
      writer.key("at")
      try writer.date(at)
    case .hidden(let reason, let by):
      try writer.beginCase("hidden")
      writer.key("by")
      writer.uuid(by)
      writer.key("reason")
      writer.string(reason)
    }
    writer.endCase()
  }
}

extension Role {
  init(wire reader: inout WireReader) throws(WireFailure) {
    self = try reader.rawValue(Self.self, String.init(wire:))
  }
}
