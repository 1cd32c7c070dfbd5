// "use server"

import Foundation

struct Scalars: Codable, Hashable, Sendable {
  var string: String
  var uuid: UUID
  var url: URL
  var bool: Bool
  var int: Int
  var int8: Int8
  var int16: Int16
  var int32: Int32
  var int64: Int64
  var int128: Int128
  var uint: UInt
  var uint8: UInt8
  var uint16: UInt16
  var uint32: UInt32
  var uint64: UInt64
  var uint128: UInt128
  var float16: Float16
  var float: Float
  var double: Double
  var decimal: Decimal
  var date: Date
  var data: Data
}

struct Optionals: Codable, Hashable, Sendable {
  var text: String?
  var date: Date?
  var wide: UInt64?
  var list: [Int?]?
}

struct Keys: Codable, Hashable, Sendable {
  var renamed: String
  var `default`: Int
  var omitted: String = "left out"
  enum CodingKeys: String, CodingKey {
    case renamed = "re-named"
    case `default` = "__proto__"
  }
}

struct Initialized: Codable, Sendable {
  let constant: Int = 3
  var variable: Int = 4
  var optional: Int? = 9
}

struct Conditional: Codable, Sendable {
  var here: Int
  #if os(Windows)
    var elsewhere: String
  #endif
}

struct Hidden: Codable, Sendable {
  private var hidden: Decimal
  var shown: Date?
}

struct Empty: Codable, Sendable {}

struct Outer: Codable, Hashable, Sendable {
  var inner: [Outer.Inner]
  struct Inner: Codable, Hashable, Sendable {
    var data: Data
  }
}

struct Tree: Codable, Hashable, Sendable {
  var children: [Tree]
  var byName: [String: Tree]
}

final class Node: Codable, Sendable {
  let value: Int64
  let next: Node?
  let others: [Node]
  init(value value_: Int64, next next_: Node?, others others_: [Node]) {
    self.value = value_
    self.next = next_
    self.others = others_
  }
}

// sfgen: wire=String
struct Amount: Codable, Hashable, Sendable {
  private let content: String

  init(from decoder: any Decoder) throws {
    content = try decoder.singleValueContainer().decode(String.self)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(content)
  }
}

struct Page<Item: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  var items: [Item]
  var total: Int
}

struct Pair<First: Codable & Hashable & Sendable, Second: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  var first: First
  var second: Second
}

enum Either<Left: Codable & Hashable & Sendable, Right: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  case left(Left)
  case right(value: Right)
}

struct Tagged<Value: Codable & Hashable & Sendable, Tag: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  var value: Value
}

enum Color: String, Codable, Hashable, Sendable {
  case red
  case green = "grün"
  case then
}

enum ColorKey: String, Codable, Hashable, Sendable, CodingKeyRepresentable {
  case red
  case green = "grün"
  case then
}

enum Level: Int, Codable, Hashable, Sendable {
  case low = -1
  case high = 7
}

enum LevelKey: Int, Codable, Hashable, Sendable, CodingKeyRepresentable {
  case low = -1
  case high = 7
}

enum Ratio: Double, Codable, Hashable, Sendable {
  case half = 0.5
  case two = 2
}

struct Name: RawRepresentable, Codable, Hashable, Sendable {
  var rawValue: String
}

struct NameKey: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
  var rawValue: String
}

struct Flag: RawRepresentable, Codable, Hashable, Sendable {
  var rawValue: Bool
}

struct Number: RawRepresentable, Codable, Hashable, Sendable {
  var rawValue: Int64
}

struct Share: RawRepresentable, Codable, Hashable, Sendable {
  var rawValue: Double
}

struct Rights: OptionSet, Codable, Hashable, Sendable {
  var rawValue: UInt8
}

enum Plain: Codable, Hashable, Sendable {
  case first
  case `default`
  case __proto__
}

enum Shape: Codable, Hashable, Sendable {
  case none
  case circle(radius: Double)
  case label(String, size: Int)
  case note(text: String?, Date)
  case marked(name: String, seen: Int = 7)
  case given(value: Int = 5)
  enum CodingKeys: String, CodingKey {
    case none
    case circle
    case label = "text"
    case note
    case marked
    case given
  }
  enum LabelCodingKeys: String, CodingKey {
    case _0 = "value"
    case size
  }
  enum MarkedCodingKeys: String, CodingKey {
    case name = "named"
  }
}

enum Badge: Codable, Hashable, Sendable {
  case numbered(Int = 1, String)
  enum NumberedCodingKeys: String, CodingKey {
    case _1 = "text"
  }
}

indirect enum Expression: Codable, Hashable, Sendable {
  case number(Int64)
  case sum(Expression, Expression)
  case list(of: [Expression])
}

enum Refusal: Codable, Hashable, Sendable, Error {
  case closed
  case taken(title: String)
}

struct Conflict: Codable, Hashable, Sendable, Error {
  var since: Date
}

typealias Numbers = [Int]

typealias Named<Element: Codable & Hashable & Sendable> = [String: Element]

func string(_ value: String) async -> String { value }

func character(_ value: Character) async -> Character { value }

func uuid(_ value: UUID) async -> UUID { value }

func url(_ value: URL) async -> URL { value }

func bool(_ value: Bool) async -> Bool { value }

func int(_ value: Int) async -> Int { value }

func int8(_ value: Int8) async -> Int8 { value }

func int16(_ value: Int16) async -> Int16 { value }

func int32(_ value: Int32) async -> Int32 { value }

func int64(_ value: Int64) async -> Int64 { value }

func int128(_ value: Int128) async -> Int128 { value }

func uint(_ value: UInt) async -> UInt { value }

func uint8(_ value: UInt8) async -> UInt8 { value }

func uint16(_ value: UInt16) async -> UInt16 { value }

func uint32(_ value: UInt32) async -> UInt32 { value }

func uint64(_ value: UInt64) async -> UInt64 { value }

func uint128(_ value: UInt128) async -> UInt128 { value }

func float16(_ value: Float16) async -> Float16 { value }

func float(_ value: Float) async -> Float { value }

func double(_ value: Double) async -> Double { value }

func decimal(_ value: Decimal) async -> Decimal { value }

func date(_ value: Date) async -> Date { value }

func data(_ value: Data) async -> Data { value }

func scalars(_ value: Scalars) async -> Scalars { value }

func bytes(_ value: [UInt8]) async -> [UInt8] { value }

func optionals(_ value: Optionals) async -> Optionals { value }

func optional(_ value: Int?) async -> Int? { value }

func optionalElements(_ value: [String?]) async -> [String?] { value }

func arrays(_ value: [[Int]]) async -> [[Int]] { value }

func contiguous(_ value: ContiguousArray<Date>) async -> ContiguousArray<Date> { value }

func sets(_ value: Set<UUID>) async -> Set<UUID> { value }

func setsOfStructures(_ value: Set<Keys>) async -> Set<Keys> { value }

func byString(_ value: [String: Data]) async -> [String: Data] { value }

func byInt(_ value: [Int: Int?]) async -> [Int: Int?] { value }

func byKeys(_ value: [ColorKey: [LevelKey: Date]]) async -> [ColorKey: [LevelKey: Date]] { value }

func byName(_ value: [NameKey: Bool]) async -> [NameKey: Bool] { value }

func byUUID(_ value: [UUID: Int]) async -> [UUID: Int] { value }

func byEnumeration(_ value: [Color: String]) async -> [Color: String] { value }

func byWide(_ value: [Int64: Decimal]) async -> [Int64: Decimal] { value }

func byStructure(_ value: [Optionals: Set<Level>]) async -> [Optionals: Set<Level>] { value }

func bySet(_ value: [Set<Level>: Float]) async -> [Set<Level>: Float] { value }

func keys(_ value: Keys) async -> Keys { value }

func initialized(_ value: Initialized) async -> Initialized { value }

func conditional(_ value: Conditional) async -> Conditional { value }

func hidden(_ value: Hidden) async -> Hidden { value }

func empty(_ value: Empty) async -> Empty { value }

func nested(_ value: Outer) async -> Outer { value }

func tree(_ value: Tree) async -> Tree { value }

func node(_ value: Node) async -> Node { value }

func declared(_ value: [Amount]) async -> [Amount] { value }

func page(_ value: Page<Page<Date>>) async -> Page<Page<Date>> { value }

func pair(_ value: Pair<Int?, Color>) async -> Pair<Int?, Color> { value }

func either(_ value: [Either<UInt64, Pair<String, Data>>]) async -> [Either<UInt64, Pair<String, Data>>] { value }

func tagged(_ value: Tagged<UInt64, Color>) async -> Tagged<UInt64, Color> { value }

func aliases(_ value: Named<Numbers>) async -> Named<Numbers> { value }

func color(_ value: Color) async -> Color { value }

func level(_ value: Level) async -> Level { value }

func ratio(_ value: Ratio) async -> Ratio { value }

func rawNames(_ value: [Name]) async -> [Name] { value }

func flag(_ value: Flag) async -> Flag { value }

func number(_ value: Number) async -> Number { value }

func share(_ value: Share) async -> Share { value }

func rights(_ value: Rights) async -> Rights { value }

func plain(_ value: Plain) async -> Plain { value }

func shape(_ value: Shape) async -> Shape { value }

func badge(_ value: Badge) async -> Badge { value }

func expression(_ value: Expression) async -> Expression { value }

func tuple(_ value: (when: Date?, Character)) async -> (when: Date?, Character) { value }

func tuples(_ value: [(Color, of: Int128)]) async -> [(Color, of: Int128)] { value }

func nothing() async {}

func refuse(because refusal: Refusal) async throws(Refusal) -> [Date] { throw refusal }

func conflict(_ conflict: Conflict) async throws(Conflict) { throw conflict }

enum Area {
  static func several(_ id: UUID, after date: Date?, limit: Int = 10) async -> Int { limit }
  static func then(class kind: String) async {}
}
