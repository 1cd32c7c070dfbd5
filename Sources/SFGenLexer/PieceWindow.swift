internal import CSFGenBytes

/// The pieces of a part of a file: where names and other words begin and end, and where the single bytes between them stand.
///
/// They are found for 512 bytes at a time, in masks of a bit for each byte. So the lexer asks for the end of a word with one
/// look-up instead of a loop, whose end a processor would guess wrong for every other word.
struct PieceWindow {
  private let memory = Memory()
  /// The offset of the window in the file.
  private var begin = 0
  private var wordIndex = 0
  /// What is left of the word of the masks that pieces are taken from.
  var word: Word

  /// The longest run whose end a look-up shows.
  static var longestRun: Int { 56 }

  /// The pieces that begin in 64 bytes of a file.
  struct Word {
    /// The offset of the first byte.
    let start: Int
    /// The pieces that have not been taken.
    var remaining: UInt64
    let beginsLine: UInt64
    /// From the first byte on, which of them the byte behind them belongs to.
    let isContinued: UnsafeRawPointer

    struct Piece {
      let start: Int
      let end: Int
      /// One where a line ended in the whitespace before it, and zero elsewhere.
      let lineBit: Int
    }

    /// Takes the next piece, which there has to be. A run that is longer than `longestRun` has an earlier end here.
    @inline(__always)
    mutating func next() -> Piece {
      let bit = remaining.trailingZeroBitCount
      remaining &= remaining &- 1
      let continued = UInt64(littleEndian: isContinued.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self))
      let length = (~(continued &>> UInt64(truncatingIfNeeded: bit & 7))).trailingZeroBitCount &+ 1
      return Piece(
        start: start &+ bit, end: start &+ bit &+ length,
        lineBit: Int(truncatingIfNeeded: beginsLine &>> UInt64(truncatingIfNeeded: bit) & 1))
    }
  }

  /// The first window of a file.
  init(_ bytes: UnsafePointer<UInt8>, _ fileEnd: Int) {
    word = Word(start: 0, remaining: 0, beginsLine: 0, isContinued: UnsafeRawPointer(memory.window))
    restart(bytes, fileEnd, from: 0, lineEnded: true)
  }

  /// Moves on where all pieces of the word have been taken.
  @inline(never)
  mutating func moveToNextWord(_ bytes: UnsafePointer<UInt8>, _ fileEnd: Int) {
    if wordIndex &+ 1 < Int(sfgen_window_words) {
      enterWord(wordIndex &+ 1)
    } else {
      split(bytes, fileEnd, from: begin &+ Int(sfgen_window_size))
    }
  }

  /// Moves to an offset at which a token ended that was scanned byte by byte, whatever pieces it was made of.
  ///
  /// - Parameters:
  ///   - isPiece: whether something other than whitespace stands there.
  ///   - isCut: whether it stands behind whitespace, as the end of a literal that is never closed may: what the masks say of
  ///     lines there is not what follows the token.
  mutating func move(to offset: Int, isPiece: Bool, isCut: Bool, _ bytes: UnsafePointer<UInt8>, _ fileEnd: Int) {
    let index = offset &- begin
    if isOutside(index) || isCut { return restart(bytes, fileEnd, from: offset, lineEnded: false) }
    enterWord(index &>> 6)
    let bit = UInt64(truncatingIfNeeded: index & 63)
    word.remaining &= UInt64.max &<< bit
    // What is left of a run, as of `1.5px`, is a piece too.
    if isPiece { word.remaining |= 1 &<< bit }
  }

  /// The offset of the first line ending from an offset on, or the end of the file.
  ///
  /// A third of most files is comments, in which nothing else is looked for.
  mutating func endOfLine(from offset: Int, _ bytes: UnsafePointer<UInt8>, _ fileEnd: Int) -> Int {
    if isOutside(offset &- begin) { restart(bytes, fileEnd, from: offset, lineEnded: false) }
    let index = offset &- begin
    var word = index &>> 6
    var ends = memory.window.pointee.ends_line[word] & (UInt64.max &<< UInt64(truncatingIfNeeded: index & 63))
    while ends == 0 {
      word &+= 1
      if word == Int(sfgen_window_words) {
        restart(bytes, fileEnd, from: begin &+ Int(sfgen_window_size), lineEnded: false)
        word = 0
      }
      ends = memory.window.pointee.ends_line[word]
    }
    return begin &+ (word &<< 6) &+ ends.trailingZeroBitCount
  }

  /// Whether an offset from the window's beginning is in none of its words.
  @inline(__always)
  private func isOutside(_ index: Int) -> Bool { UInt(bitPattern: index) >= UInt(sfgen_window_size) }

  private mutating func restart(
    _ bytes: UnsafePointer<UInt8>, _ fileEnd: Int, from offset: Int, lineEnded: Bool
  ) {
    memory.window.pointee.begins_in_name = false
    memory.window.pointee.line_ended = lineEnded
    split(bytes, fileEnd, from: offset)
  }

  private mutating func split(_ bytes: UnsafePointer<UInt8>, _ fileEnd: Int, from offset: Int) {
    begin = offset
    sfgen_split(bytes, fileEnd, offset, memory.window)
    enterWord(0)
  }

  private mutating func enterWord(_ index: Int) {
    wordIndex = index
    let window = memory.window.pointee
    word = Word(
      start: begin &+ (index &<< 6), remaining: window.begins[index], beginsLine: window.begins_line[index],
      isContinued: UnsafeRawPointer(window.is_continued + index))
  }

  /// The memory that the masks stand in. It is reached through a pointer, as Swift would note every access otherwise.
  private final class Memory {
    let window = UnsafeMutablePointer<sfgen_window>.allocate(capacity: 1)

    init() {
      let words = Int(sfgen_window_words)
      let masks = UnsafeMutablePointer<UInt64>.allocate(capacity: 4 * words + 1)
      masks.initialize(repeating: 0, count: 4 * words + 1)
      window.initialize(
        to: sfgen_window(
          begins: masks, begins_line: masks + words, is_continued: masks + 3 * words, ends_line: masks + 2 * words,
          begins_in_name: false, line_ended: false))
    }

    deinit {
      window.pointee.begins.deallocate()
      window.deallocate()
    }
  }
}
