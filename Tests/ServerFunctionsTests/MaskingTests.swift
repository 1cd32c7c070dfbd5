import FixtureSupport
import Foundation
import Logging
import ServerFunctions
import Testing

/// What a client learns of an error that is nobody's answer: nothing.
struct MaskingTests {
  private func exchange(_ log: Log) -> Exchange {
    var exchange = Exchange()
    exchange.configuration.logger = Logger(label: "test") { _ in RecordingLogHandler(log: log) }
    return exchange
  }

  @Test func `An unknown error is masked, and its text is in the log under the id that the client got`() async throws {
    let log = Log()
    let response = await exchange(log).send("fail")
    #expect(response.head.status.code == 500)
    #expect(response.code == "internal")
    let id = try #require(response.json["id"] as? String)
    #expect(id.count == 16)
    #expect(Set(response.json.keys) == ["type", "title", "status", "code", "id"])
    #expect(!response.text.contains("hunter2"))
    let entry = try #require(log.entries.first)
    #expect(entry.contains(id) && entry.contains("hunter2") && entry.contains("function=fail"))
  }

  @Test func `A result that does not encode is masked too`() async {
    let log = Log()
    let response = await exchange(log).send("unencodable")
    #expect(response.code == "internal")
    #expect(log.entries.count == 1)
  }

  @Test func `Each masked error has an id of its own`() async {
    var ids: Set<String> = []
    for _ in 0..<20 { ids.insert(await Exchange().send("fail").json["id"] as? String ?? "") }
    #expect(ids.count == 20)
  }

  @Test func `No reply to a mutated request holds a name of the server's insides`() async {
    let seed = Array(#"{"title":"x","tags":["a","b"],"rating":1,"_0":5,"note":null,"more":"m"}"#.utf8)
    let alphabet = Array(#"{}[]",:\u0123-e.tnxé"#.utf8) + [0, 0xFF]
    let forbidden = [
      "ServerFunctions", "Swift", "Decoding", "CodingKeys", "/Sources/", "Foundation", "Optional", "Int8", "Post(",
      "debugDescription", "Array<", "hunter2",
    ]
    var generator = SplitMix(seed: 1)
    for round in 0..<2000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] = alphabet.randomElement(using: &generator) ?? 0
      }
      let id = ["createPost", "Posts.publish", "note", "fail"][round % 4]
      let response = await Exchange().send(id, CountingBody(bytes))
      for word in forbidden { #expect(!response.text.contains(word), "\(response.text)") }
      #expect([200, 204, 400, 422, 410, 500].contains(response.head.status.code))
    }
  }

  @Test func `Every kind of JSON in the place of every type is an argument that fails, by its words`() async {
    let kinds = [
      "1", "1.5", "1e400", "\"x\"", "true", "null", "[]", "{}", "[1]", #"{"__proto__":1}"#, "99999999999999999999",
    ]
    for kind in kinds {
      for name in ["title", "tags", "rating"] {
        let title = name == "title" ? "" : #""title":"x","#
        let response = await Exchange().send("createPost", CountingBody("{\(title)\"\(name)\":\(kind)}"))
        switch response.head.status.code {
        case 200: break
        case 400:
          #expect(response.failures.count == 1)
          #expect(
            response.failures.values.allSatisfy {
              ["a string", "an array", "an integer from -128 to 127"].contains($0)
            }, "\(kind) for \(name): \(response.text)")
        default: Issue.record("\(kind) for \(name): \(response.text)")
        }
      }
    }
  }
}
