import Foundation
import ServerFunctionsWire
import Testing

struct GeneratedCodingTests {
  @Test func `A post is written as JSONEncoder writes it and comes back from that`() throws {
    let author = Author(
      born: Date(timeIntervalSince1970: 1_795_530_890.123),
      home: try #require(URL(string: "https://example.com/a?b=c")),
      id: UUID(), key: Data([0, 1, 255, 254]), name: "Zoë \"😀\"\n")
    let reply = Post(
      author: author, id: -7, mood: nil, note: nil, rating: 0.1, replies: [], state: .none, tags: [], title: "",
      votes: [:])
    let post = Post(
      author: author, id: .max, mood: .angry, note: "n", rating: 12, replies: [reply, reply],
      state: .moved(3, .published(at: Date(timeIntervalSince1970: 0), by: nil)), tags: ["a", "b\u{1}"], title: "é",
      votes: ["b": 1, "a": -2, "é": 3])
    var writer = WireWriter()
    try post.write(to: &writer)
    let bytes = writer.finish()
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: try WireCoding.encode(post), as: UTF8.self))
    var reader = WireReader(bytes)
    let read = try Post(wire: &reader)
    try reader.finish()
    #expect(try read == WireCoding.decode(Post.self, from: bytes))
  }
}
