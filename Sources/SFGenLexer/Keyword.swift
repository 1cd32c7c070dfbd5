/// The words that mean something to the grammar, reserved ones and those that only some places reserve.
///
/// The reserved words are those that the Swift compiler's lexer classifies; a contextual keyword is an `identifier` token
/// that carries its word, so that the parser compares one byte instead of a text.
package enum Keyword: UInt8, Sendable, CaseIterable {
  /// The token is not a word of the grammar.
  case none = 0

  case anyType
  case `as`
  case `associatedtype`
  case `break`
  case `case`
  case `catch`
  case `class`
  case `continue`
  case `default`
  case `defer`
  case `deinit`
  case `do`
  case `else`
  case `enum`
  case `extension`
  case `fallthrough`
  case `false`
  case `fileprivate`
  case `for`
  case `func`
  case `guard`
  case `if`
  case `import`
  case `in`
  case `init`
  case `inout`
  case `internal`
  case `is`
  case `let`
  case `nil`
  case `operator`
  case `precedencegroup`
  case `private`
  case `protocol`
  case `public`
  case `repeat`
  case `rethrows`
  case `return`
  case selfType
  case `self`
  case `static`
  case `struct`
  case `subscript`
  case `super`
  case `switch`
  case `throw`
  case `throws`
  case `true`
  case `try`
  case `typealias`
  case `var`
  case `where`
  case `while`

  // Contextual keywords begin here: `isReserved` compares against the first of them.
  case actor
  case any
  case async
  case await
  case borrowing
  case consuming
  case convenience
  case didSet
  case distributed
  case dynamic
  case each
  case final
  case get
  case indirect
  case infix
  case isolated
  case lazy
  case macro
  case mutating
  case nonisolated
  case nonmutating
  case open
  case optional
  case override
  case package
  case postfix
  case prefix
  case reasync
  case required
  case sending
  case set
  case some
  case unowned
  case weak
  case willSet
  case _modify
  case _read
  case __owned
  case __shared

  package var isReserved: Bool { self != .none && rawValue < Keyword.actor.rawValue }

  package var spelling: String {
    switch self {
    case .none: ""
    case .anyType: "Any"
    case .selfType: "Self"
    default: "\(self)"
    }
  }
}

/// Finds the keyword of a word with one probe: the multipliers were chosen so that no two keywords share a slot, which the
/// tests hold.
package struct KeywordTable: Sendable {
  private static let slotCount = 512
  package static let shared = KeywordTable()

  private let keywords: [Keyword]
  private let spellings: [[UInt8]]

  /// Whether every keyword has a slot to itself.
  package let isPerfect: Bool

  private init() {
    var keywords = [Keyword](repeating: .none, count: Self.slotCount)
    var spellings = [[UInt8]](repeating: [], count: Self.slotCount)
    var isPerfect = true
    for keyword in Keyword.allCases where keyword != .none {
      let spelling = Array(keyword.spelling.utf8)
      let slot = spelling.withUnsafeBufferPointer { Self.slot($0.baseAddress, $0.count) }
      isPerfect = isPerfect && keywords[slot] == .none
      keywords[slot] = keyword
      spellings[slot] = spelling
    }
    self.keywords = keywords
    self.spellings = spellings
    self.isPerfect = isPerfect
  }

  @inline(__always)
  private static func slot(_ word: UnsafePointer<UInt8>?, _ length: Int) -> Int {
    guard let word else { return 0 }
    let first = Int(word[0])
    let last = Int(word[length - 1])
    let middle = Int(word[length / 2])
    return (first &* 17 &+ last &* 29 &+ middle &* 5 &+ length) & (slotCount - 1)
  }

  /// The keyword that a word of at least one byte spells, or `.none`.
  package func keyword(_ word: UnsafePointer<UInt8>, _ length: Int) -> Keyword {
    // The longest keyword is `precedencegroup`.
    guard length >= 2, length <= 15 else { return .none }
    let slot = Self.slot(word, length)
    let spelling = spellings[slot]
    guard spelling.count == length else { return .none }
    var index = 0
    while index < length {
      if spelling[index] != word[index] { return .none }
      index &+= 1
    }
    return keywords[slot]
  }
}
