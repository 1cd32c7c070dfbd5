import Foundation
import ServerFunctionsWire
import Testing

/// What the comparison takes for granted of server and Swift client, which read with the coding that is tried here.
struct DeployedClientTests {
  private struct Post: Codable { var id: Int }
  private struct LongPost: Codable {
    var id: Int
    var title: String
    var subtitle: String?
  }
  private enum Event: Codable {
    case closed
    case moved(Int)
  }
  private enum LongEvent: Codable {
    case closed(reason: String?)
    case moved(Int, to: Int?)
    case opened
  }
  private enum Colour: String, Codable { case red }

  private func reads<Value: Decodable>(_ type: Value.Type, _ text: String) -> Bool {
    (try? WireCoding.decode(type, from: text.utf8)) != nil
  }

  private func text(_ value: some Encodable) throws -> String {
    String(decoding: try WireCoding.encode(value), as: UTF8.self)
  }

  @Test func `What is not known is passed over, and what is missing is not`() throws {
    #expect(reads(Post.self, try text(LongPost(id: 1, title: "a"))))
    #expect(!reads(LongPost.self, try text(Post(id: 1))))
    #expect(reads(LongPost.self, #"{"id":1,"title":"a"}"#))
    #expect(reads(LongPost.self, #"{"id":1,"title":"a","subtitle":null}"#))
    #expect(!reads(LongPost.self, #"{"id":1,"title":null}"#))
  }

  @Test func `A case carries more than its reader knows, and not less`() throws {
    #expect(reads(Event.self, try text(LongEvent.closed(reason: "a"))))
    #expect(reads(Event.self, try text(LongEvent.moved(1, to: 2))))
    #expect(reads(LongEvent.self, try text(Event.closed)))
    #expect(reads(LongEvent.self, try text(Event.moved(1))))
    #expect(!reads(Event.self, try text(LongEvent.opened)))
    #expect(!reads(LongEvent.self, #"{"moved":{"to":1}}"#))
  }

  @Test func `A raw value is what it was, and no other`() throws {
    #expect(reads(String.self, try text(Colour.red)))
    #expect(!reads(Colour.self, #""blue""#))
    #expect(!reads(Colour.self, #"{"red":{}}"#))
  }

  @Test func `Arrays, sets and dictionaries`() throws {
    #expect(reads(Set<Int>.self, try text([1, 1, 2])))
    #expect(reads([Int].self, try text(Set([1, 2]))))
    #expect(reads([String: Int].self, try text([1: 2])))
    #expect(!reads([Int: Int].self, try text(["a": 2])))
    #expect(!reads([String: Int].self, try text([Colour.red: 2])))
    #expect(!reads([UInt8].self, try text(Data([1]))))
    #expect(reads([Int?].self, try text([1])))
    #expect(!reads([Int].self, try text([1, nil])))
  }
}
