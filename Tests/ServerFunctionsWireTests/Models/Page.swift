import ServerFunctionsWire

/// A generic struct: whoever knows the argument hands its coding in.
struct Page<Item: Codable>: Codable {
  var items: [Item]
  var next: Item?
}

extension Page: Equatable where Item: Equatable {}

extension Page {
  init(
    wire reader: inout WireReader, item: (inout WireReader) throws(WireFailure) -> Item
  ) throws(WireFailure) {
    var items: [Item]?
    var next: Item?
    var object = try reader.beginObject()
    while let key = try reader.nextKey(in: &object) {
      switch key {
      case "items":
        try object.once(key, 0)
        items = try reader.array(item)
      case "next":
        try object.once(key, 1)
        next = try reader.optional(item)
      default:
        try reader.skipValue()
      }
    }
    guard let items else { throw object.missing("items", .array) }
    self.init(items: items, next: next)
  }

  func write(
    to writer: inout WireWriter, item: (inout WireWriter, Item) throws(WireFailure) -> Void
  ) throws(WireFailure) {
    try writer.beginObject()
    writer.key("items")
    try writer.array(items, item)
    if let next {
      writer.key("next")
      try item(&writer, next)
    }
    writer.endObject()
  }
}

/// A class that refers to its own kind, with more members than a word has bits written as `sfgen` numbers them.
final class Node: Codable {
  let name: String
  let next: Node?

  init(name: String, next: Node?) {
    self.name = name
    self.next = next
  }
}

extension Node {
  convenience init(wire reader: inout WireReader) throws(WireFailure) {
    var name: String?
    var next: Node?
    var object = try reader.beginObject()
    while let key = try reader.nextKey(in: &object) {
      switch key {
      case "name":
        try object.once(key, 0)
        name = try reader.string()
      case "next":
        try object.once(key, 100)
        next = try reader.optional(Node.init(wire:))
      default:
        try reader.skipValue()
      }
    }
    guard let name else { throw object.missing("name", .string) }
    self.init(name: name, next: next)
  }

  func write(to writer: inout WireWriter) throws(WireFailure) {
    try writer.beginObject()
    writer.key("name")
    writer.string(name)
    if let next {
      writer.key("next")
      try next.write(to: &writer)
    }
    writer.endObject()
  }
}
