internal import CSFGenBytes

/// The names of the types that files declare and extend, found without lexing them.
///
/// The scan knows nothing of comments and strings, so that it may find a name that no file declares. Of those that
/// `finds(_:)` says it finds it misses none, whatever stands between a name and its keyword that the compiler takes.
package struct TypeNameScan {
  /// What was found is at the beginning; what stands behind it is of no meaning.
  private var hashes: [UInt64] = []
  private var count = 0
  /// Whether a keyword was found whose name does not show: any type may be declared or extended there.
  package private(set) var isUnclear = false

  package init() {}

  /// Whether the scan finds the declarations of types of a name. Types are rarely called otherwise, and looking for a
  /// capital is what makes the scan fast.
  package static func finds(_ name: String) -> Bool {
    guard let first = name.utf8.first, isCapital(first) else { return false }
    return name.utf8.allSatisfy(isPartOfName)
  }

  package static func hash(_ name: String) -> UInt64 {
    Array(name.utf8).withUnsafeBufferPointer { sfgen_hash_name($0.baseAddress, $0.count) }
  }

  /// The hashes of the names that follow `struct`, `enum`, `class`, `actor`, `protocol` and `typealias`.
  package var declared: [UInt64] { hashes[..<count].filter { $0 & Self.extends == 0 } }

  /// The hashes of every part of the names that follow `extension`.
  package var extended: [UInt64] {
    hashes[..<count].filter { $0 & Self.extends != 0 }.map { $0 & ~Self.extends }
  }

  /// Whether one of some names is declared or extended, which are given by their hashes.
  package func hasName(in names: Set<UInt64>) -> Bool {
    isUnclear || hashes[..<count].contains { names.contains($0 & ~Self.extends) }
  }

  /// The hashes as they are found, with `extends` for names of what is extended.
  func withHashes(_ body: (UnsafeBufferPointer<UInt64>) -> Void) {
    hashes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  static let extends = UInt64(sfgen_extends)

  /// Forgets what was found, and keeps the memory.
  package mutating func removeAll() {
    count = 0
    isUnclear = false
  }

  /// Adds what a file, or a piece of it, declares.
  ///
  /// - Parameters:
  ///   - isFileStart: whether the bytes begin where the file does.
  ///   - isFileEnd: whether they end where it does. Where not, the next piece repeats `CandidateSearch.overlap` bytes.
  package mutating func add(_ bytes: UnsafeRawBufferPointer, isFileStart: Bool = true, isFileEnd: Bool = true) {
    let piece = Piece(bytes: bytes, isStart: isFileStart, isEnd: isFileEnd)
    _ = PlaceSearch.contains(piece, names: &self) { _ in false }
  }

  /// Whether a byte that the search has found as the second of three follows a keyword: `u` and `f` are something else.
  static func followsKeyword(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "/") || byte == noBreak
  }

  struct Piece {
    let bytes: UnsafeRawBufferPointer
    let isStart: Bool
    let isEnd: Bool
  }

  /// Adds the names that follow their keywords as they nearly always do, and moves the places that are left to the first
  /// ones.
  ///
  /// - Returns: how many these are.
  mutating func take(_ places: UnsafeMutableBufferPointer<UInt32>, in piece: Piece) -> Int {
    reserve(places.count * Int(sfgen_names_at_place))
    var left = places.count
    let known = count
    let taken = hashes.withUnsafeMutableBufferPointer { hashes in
      let bytes = piece.bytes.assumingMemoryBound(to: UInt8.self).baseAddress
      let end = hashes.baseAddress.map { $0 + known }
      return sfgen_take_names(bytes, piece.bytes.count, places.baseAddress, &left, end)
    }
    count += taken
    return left
  }

  private mutating func add(_ hash: UInt64) {
    reserve(1)
    hashes[count] = hash
    count += 1
  }

  /// Makes room for so many more hashes.
  private mutating func reserve(_ additional: Int) {
    if hashes.count - count >= additional { return }
    hashes.append(contentsOf: repeatElement(0, count: max(additional, hashes.count)))
  }

  /// Adds the name that follows a keyword, whose last letter stands at the offset.
  mutating func addName(behind ending: Int, in piece: Piece) {
    // It may be the end of a longer word, which the piece before has shown.
    guard ending > Self.lettersBeforeLast(ending, in: piece.bytes) || piece.isStart else { return }
    var offset = ending + 1
    let isExtension = piece.bytes[ending] == UInt8(ascii: "n")
    repeat {
      Self.skipTrivia(&offset, in: piece.bytes)
      if offset < piece.bytes.count, piece.bytes[offset] == UInt8(ascii: "`") { offset += 1 }
      let start = offset
      while offset < piece.bytes.count, Self.isPartOfName(piece.bytes[offset]) { offset += 1 }
      let name = UnsafeRawBufferPointer(rebasing: piece.bytes[start..<offset])
      Self.skipRestOfName(&offset, in: piece.bytes)
      if offset < piece.bytes.count, piece.bytes[offset] == UInt8(ascii: "`") { offset += 1 }
      if isExtension {
        Self.skipTrivia(&offset, in: piece.bytes)
        Self.skipArguments(&offset, in: piece.bytes)
      }
      guard offset + 1 < piece.bytes.count || piece.isEnd else {
        // The next piece shows the name, unless much stands before it.
        if ending + CandidateSearch.overlap / 2 < piece.bytes.count { isUnclear = true }
        return
      }
      guard offset > start || isExtension else { return }
      if !name.isEmpty {
        let hash = sfgen_hash_name(name.assumingMemoryBound(to: UInt8.self).baseAddress, name.count)
        add(isExtension ? hash | Self.extends : hash)
      }
    } while isExtension && Self.skipSeparator(&offset, in: piece.bytes)
  }

  /// The length of a keyword, of which the last letter is known, but for that letter.
  private static func lettersBeforeLast(_ ending: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    switch bytes[ending] {
    case UInt8(ascii: "t"): 5  // struct
    case UInt8(ascii: "m"): 3  // enum
    case UInt8(ascii: "r"): 4  // actor
    case UInt8(ascii: "l"): 7  // protocol
    case UInt8(ascii: "n"): 8  // extension
    default: bytes[ending - 1] == UInt8(ascii: "s") ? 4 : 8  // class, typealias
    }
  }

  /// Skips what parts two names of a path, `.` or the `::` behind a module.
  private static func skipSeparator(_ offset: inout Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard offset + 1 < bytes.count else { return false }
    if bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      return true
    }
    guard bytes[offset] == UInt8(ascii: ":"), bytes[offset + 1] == UInt8(ascii: ":") else { return false }
    offset += 2
    return true
  }

  /// Skips what is beyond ASCII in a name, and what follows it there.
  private static func skipRestOfName(_ offset: inout Int, in bytes: UnsafeRawBufferPointer) {
    while offset < bytes.count, isPartOfName(bytes[offset]) || bytes[offset] >= 0x80,
      !isNoBreakSpace(at: offset, in: bytes)
    { offset += 1 }
  }

  /// Skips whitespace and comments.
  private static func skipTrivia(_ offset: inout Int, in bytes: UnsafeRawBufferPointer) {
    while offset < bytes.count {
      if bytes[offset] <= 0x20 {
        offset += 1
      } else if isNoBreakSpace(at: offset, in: bytes) {
        offset += 2
      } else if bytes[offset] == UInt8(ascii: "/"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "/") {
        while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
      } else if bytes[offset] == UInt8(ascii: "/"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "*") {
        skipBlockComment(&offset, in: bytes)
      } else {
        return
      }
    }
  }

  private static func skipBlockComment(_ offset: inout Int, in bytes: UnsafeRawBufferPointer) {
    var depth = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        depth += 1
        offset += 2
      } else if byte == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
        depth -= 1
        offset += 2
        if depth == 0 { return }
      } else {
        offset += 1
      }
    }
  }

  /// Skips the generic arguments of an extended type, and the trivia behind them.
  private static func skipArguments(_ offset: inout Int, in bytes: UnsafeRawBufferPointer) {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "<") else { return }
    var depth = 0
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "{") {
      let start = offset
      skipTrivia(&offset, in: bytes)
      if offset > start { continue }
      switch bytes[offset] {
      case UInt8(ascii: "<"): depth += 1
      // No end of arguments is what ends an arrow.
      case UInt8(ascii: ">"): if bytes[offset - 1] != UInt8(ascii: "-") { depth -= 1 }
      default: break
      }
      offset += 1
      if depth == 0 { break }
    }
    skipTrivia(&offset, in: bytes)
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") || byte == UInt8(ascii: "_")
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "_")
  }

  /// Whether a no-break space stands at an offset.
  private static func isNoBreakSpace(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    bytes[offset] == noBreak && offset + 1 < bytes.count && bytes[offset + 1] == 0xA0
  }

  /// The first byte of a no-break space.
  private static let noBreak: UInt8 = 0xC2
}
