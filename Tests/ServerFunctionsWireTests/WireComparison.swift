import Foundation
import ServerFunctionsWire
import Testing

/// What reading a text came to.
enum Outcome<Value> {
  case read(Value)
  case refused
}

/// Reads a whole text with the reader.
func readWhole<Value>(
  _ bytes: [UInt8], limits: WireLimits = WireLimits(),
  _ read: (inout WireReader) throws(WireFailure) -> Value
) throws(WireFailure) -> Value {
  var reader = WireReader(bytes, limits: limits)
  let value = try read(&reader)
  try reader.finish()
  return value
}

/// The failure of reading a whole text, with its path.
func readingFailure<Value>(
  _ text: String, limits: WireLimits = WireLimits(), _ read: (inout WireReader) throws(WireFailure) -> Value
) -> (failure: WireFailure, path: String)? {
  var reader = WireReader(text.utf8, limits: limits)
  do throws(WireFailure) {
    _ = try read(&reader)
    try reader.finish()
    return nil
  } catch {
    return (error, reader.path(of: error).description)
  }
}

/// What the scanner and Foundation make of a text, which is what the reader is held to.
func foundationOutcome<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Outcome<Value> {
  do {
    try JSONScanner.validate(bytes)
    return .read(try WireCoding.decode(type, from: bytes))
  } catch {
    return .refused
  }
}

/// Compares the reader with Foundation on a text, by what is read or that nothing is.
func compareReading<Value: Decodable>(
  _ text: String, _ read: (inout WireReader) throws(WireFailure) -> Value,
  areEqual: (Value, Value) -> Bool, sourceLocation: SourceLocation = #_sourceLocation
) {
  let bytes = Array(text.utf8)
  let expected = foundationOutcome(Value.self, bytes)
  do throws(WireFailure) {
    let value = try readWhole(bytes, read)
    guard case .read(let other) = expected else {
      Issue.record("\(Value.self): only the reader accepts \(text)", sourceLocation: sourceLocation)
      return
    }
    if !areEqual(value, other) {
      Issue.record("\(Value.self): \(text) is read as \(value), not \(other)", sourceLocation: sourceLocation)
    }
  } catch {
    if case .read(let other) = expected {
      Issue.record("\(Value.self): \(text) is refused, not read as \(other)", sourceLocation: sourceLocation)
    }
  }
}

/// The text that a writer writes.
func written(_ write: (inout WireWriter) throws(WireFailure) -> Void) throws -> String {
  var writer = WireWriter()
  try write(&writer)
  return String(decoding: writer.finish(), as: UTF8.self)
}

func encoded(_ value: some Encodable) throws -> String {
  String(decoding: try WireCoding.encode(value), as: UTF8.self)
}
