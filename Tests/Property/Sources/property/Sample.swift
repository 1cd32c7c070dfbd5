import PropertyHTTP
import PropertyModel

/// A call of a function, with what the oracle makes of it.
struct Sample {
  let function: ModelFunction
  let index: Int
  let arguments: JSON
  /// The document that is sent; it may write the same JSON in another way.
  let document: [UInt8]
  /// Whether JavaScript's numbers hold all of its integers.
  let isSafe: Bool
  var expected = Expected.nothing
  var observed = Observed()

  /// What the oracle makes of the call, as JSON.
  enum Expected {
    case value(String)
    case thrown(String)
    case nothing

    /// What a reply of the oracle says; `nil` where it refuses the document.
    init?(oracle reply: HTTPMessage) {
      switch reply.status {
      case 200: self = .value(String(decoding: reply.body, as: UTF8.self))
      case 422: self = .thrown(String(decoding: reply.body, as: UTF8.self))
      case 204: self = .nothing
      default: return nil
      }
    }

    var text: String? {
      switch self {
      case .value(let text), .thrown(let text): text
      case .nothing: nil
      }
    }
  }

  /// What the sides make of the call: the values that they bring back, as each writes them, and the bodies that clients send.
  struct Observed {
    var server = ""
    var swift: (value: String, body: String)?
    var typeScript: (value: String, body: String)?
  }
}
