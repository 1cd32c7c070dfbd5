import Foundation

struct Page<Item: Codable & Sendable>: Codable {
  var items: [Item]
  var next: Cursor2?
}

extension Page {
  typealias Cursor2 = String
}

typealias Pairs<First: Codable, Second: Codable> = [Either<First, Second>]

indirect enum Either<Left: Codable, Right: Codable>: Codable {
  case left(Left)
  case right(Right)
  case both(Either, Either<Right, Left>)
}

struct Item: Codable {}

func load() async -> Page<Page<Item?>> {
  // "use server"
  Page(items: [])
}

func pair() async -> Pairs<Int, Item> {
  // "use server"
  []
}

struct Tagged<Value: Codable, Tag: Codable>: Codable {
  var value: Value
}

func tag() async -> Tagged<Date, Item> {
  // "use server"
  fatalError()
}
