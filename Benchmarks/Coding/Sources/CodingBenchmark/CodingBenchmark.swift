import Foundation
import ServerFunctionsWire

/// Compares generated coding with Foundation's coders on the same types and bytes, by turns, in one run.
@main
struct CodingBenchmark {
  static func main() throws {
    let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 31
    let coders = FoundationCoders()
    print("          bytes     generated    Foundation   ratio")
    for (name, size) in [("200 B", 200), ("10 KB", 10_000), ("1 MB", 1_000_000)] {
      let feed = try SampleFeed.ofSize(size) { try coders.encoder.encode($0).count }
      if size < 1000, let post = feed.posts.first {
        try compare(name, post, coders, rounds, read: Post.init(wire:)) { writer, post throws(WireFailure) in
          try post.write(to: &writer)
        }
      } else {
        try compare(name, feed, coders, rounds, read: Feed.init(wire:)) { writer, feed throws(WireFailure) in
          try feed.write(to: &writer)
        }
      }
    }
  }

  @inline(__always)
  private static func compare<Value: Codable & Equatable>(
    _ name: String, _ value: Value, _ coders: FoundationCoders, _ rounds: Int,
    read: (inout WireReader) throws(WireFailure) -> Value,
    write: (inout WireWriter, Value) throws(WireFailure) -> Void
  ) throws {
    let data = try coders.encoder.encode(value)
    let bytes = Array(data)
    func decode() throws(WireFailure) -> Value {
      var reader = WireReader(bytes)
      let value = try read(&reader)
      try reader.finish()
      return value
    }
    func encode() throws(WireFailure) -> [UInt8] {
      var writer = WireWriter()
      try write(&writer, value)
      return writer.finish()
    }
    guard try encode() == bytes, try decode() == coders.decoder.decode(Value.self, from: data) else {
      throw Difference()
    }
    let decoding = try Timing(
      rounds: rounds, generated: { keep(try decode()) },
      foundation: { keep(try coders.decoder.decode(Value.self, from: data)) })
    let encoding = try Timing(
      rounds: rounds, generated: { keep(try encode()) }, foundation: { keep(try coders.encoder.encode(value)) })
    print(decoding.row("\(name) decode", bytes: bytes.count))
    print(encoding.row("\(name) encode", bytes: bytes.count))
  }

  /// The two sides do not agree, so that no time means anything.
  struct Difference: Error {}
}

/// Keeps the optimiser from leaving out work whose result nobody needs.
@inline(never)
func keep<Value>(_ value: Value) {}
