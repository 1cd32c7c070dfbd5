/// One event of an event stream.
struct ReplyEvent: Sendable, Equatable {
  /// `message` where the stream gives none.
  var name = "message"
  var data: [UInt8] = []
}

/// Reads server-sent events, as the HTML standard describes them, from bytes that arrive in any pieces.
///
/// Each byte is looked at once, and no more is kept than one event.
struct EventParser {
  /// The most bytes that an event may have.
  private let limit: Int
  /// The begin of a line whose end has not arrived.
  private var line: [UInt8] = []
  private var event = ReplyEvent()
  private var hasData = false
  private var isFirstLine = true
  /// A line feed behind a carriage return ends no line of its own.
  private var isBehindReturn = false

  init(limit: Int) { self.limit = limit }

  /// Adds the events that a piece completes.
  ///
  /// - Throws: Where an event has more bytes than it may.
  mutating func read(_ piece: [UInt8], into events: inout [ReplyEvent]) throws(ReplyTooLarge) {
    var start = 0
    var index = 0
    while index < piece.count {
      let byte = piece[index]
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0A, isBehindReturn {
          isBehindReturn = false
        } else {
          isBehindReturn = byte == 0x0D
          line += piece[start..<index]
          try endLine(&events)
        }
        start = index + 1
      } else {
        isBehindReturn = false
      }
      index += 1
    }
    line += piece[start...]
    try checkSize()
  }

  private func checkSize() throws(ReplyTooLarge) {
    guard line.count + event.data.count <= limit else { throw ReplyTooLarge(limit: limit) }
  }

  private mutating func endLine(_ events: inout [ReplyEvent]) throws(ReplyTooLarge) {
    try checkSize()
    defer { line.removeAll(keepingCapacity: true) }
    // A stream may begin with a byte-order mark.
    if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isFirstLine = false
    guard !line.isEmpty else {
      if hasData { events.append(event) }
      event = ReplyEvent()
      hasData = false
      return
    }
    let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
    var value = line[colon...].dropFirst()
    if value.first == UInt8(ascii: " ") { value.removeFirst() }
    // A line that begins with a colon is a comment, and a field that is not known is none of ours.
    switch String(decoding: line[..<colon], as: UTF8.self) {
    case "data":
      if hasData { event.data.append(0x0A) }
      hasData = true
      event.data += value
    case "event":
      event.name = value.isEmpty ? ReplyEvent().name : String(decoding: value, as: UTF8.self)
    default: break
    }
  }
}
