internal import CSFGenBytes

/// The part of a file around the lexer's offset, split into the pieces that it is made of.
///
/// What bytes are is found for 512 of them at a time, in masks of a bit for each byte. So the ends of names, lines and texts
/// take one look-up instead of a loop, whose end a processor would guess wrong every other time.
struct PieceWindow {
  private let memory: Memory
  private let window: UnsafeMutablePointer<sfgen_window>

  /// - Parameter bytes: the file's bytes and sentinels, which must outlive the window.
  init(_ bytes: UnsafePointer<UInt8>, _ fileEnd: Int, _ processor: Processor) {
    memory = Memory()
    window = memory.window
    sfgen_begin(window, bytes, fileEnd, processor.identifier)
  }

  /// The offset in the file of the piece that is next.
  @inline(__always)
  var offset: Int { window.pointee.begin &+ window.pointee.position }

  /// Whether a line has ended in the whitespace before that piece.
  @inline(__always)
  var startsLine: Bool { sfgen_begins_line(window) }

  /// The piece that a token was written for last.
  @inline(__always)
  var last: (start: Int, end: Int) { (window.pointee.last.start, window.pointee.last.end) }

  /// The piece before that, which is empty where another token comes between.
  @inline(__always)
  var beforeLast: (start: Int, end: Int) { (window.pointee.before_last.start, window.pointee.before_last.end) }

  /// Says that a token is scanned that is not one piece.
  @inline(__always)
  func forgetLast() { window.pointee.last = sfgen_piece(start: 0, end: 0) }

  /// Writes the tokens that are one piece each, up to the first piece that is none by itself.
  ///
  /// - Returns: how many; fewer than `capacity` only where such a piece is next.
  @inline(__always)
  func scan(_ words: UnsafePointer<sfgen_words>, into tokens: UnsafeMutablePointer<Token>, capacity: Int) -> Int {
    sfgen_scan(window, words, UnsafeMutableRawPointer(tokens).assumingMemoryBound(to: sfgen_token.self), capacity)
  }

  /// Completes the tokens that have been written, of which the first bytes of long words have been compared alone.
  func settle(_ words: UnsafePointer<sfgen_words>) { sfgen_settle(window, words) }

  /// Moves to an offset at which a token ended, whatever pieces it was made of.
  ///
  /// - Parameter isCut: whether whitespace belongs to the token up to there, as to a literal that is never closed, and no line
  ///   ends there: what the masks say of lines is not what follows the token.
  /// - Returns: `false` where the rest of a piece stands there, as of `1.5px`, which is no piece.
  @inline(__always)
  func move(to offset: Int, isCut: Bool) -> Bool { sfgen_move(window, offset, isCut) }

  /// Moves to the end of a piece that is in the window.
  @inline(__always)
  func advance(to offset: Int) { window.pointee.position = offset &- window.pointee.begin }

  /// The offset of the first line ending from an offset on, or the end of the file.
  @inline(__always)
  func endOfLine(from offset: Int) -> Int { sfgen_end_of_line(window, offset) }

  /// The offset of the first quote, backslash, line ending or NUL from an offset on.
  @inline(__always)
  func endOfText(from offset: Int) -> Int { sfgen_end_of_text(window, offset) }

  /// Moves past the line comment that is next, and those that follow it on lines of their own.
  ///
  /// A third of most files is comments.
  @inline(__always)
  func skipLineComments() -> Int { sfgen_skip_line_comments(window) }

  private final class Memory {
    let window = UnsafeMutablePointer<sfgen_window>.allocate(capacity: 1)

    deinit { window.deallocate() }
  }
}
