import PropertyHTTP
import PropertyModel

/// What a server may answer to a document that a mutation has made.
enum MalformedInput {
  /// What was expected instead; `nil` where the reply is in order.
  static func complaint(_ document: [UInt8], reply: HTTPMessage, oracle: HTTPMessage) -> String? {
    let isAccepted = [200, 204, 422].contains(reply.status)
    guard isAccepted || [400, 409, 413].contains(reply.status) else { return "200, 204, 422, 400, 409 or 413" }
    if !isAccepted, reply["content-type"] != "application/problem+json" { return "a problem" }
    // An absent body is an object without members.
    if document.isEmpty { return nil }
    var parser = JSONParser(document)
    guard (try? parser.parse()) != nil else { return isAccepted ? "a refusal, as the document is no JSON" : nil }
    let isWelcome = oracle.status != 400
    if isAccepted, !isWelcome {
      return "a refusal, as JSONDecoder refuses: " + String(decoding: oracle.body, as: UTF8.self)
    }
    if !isAccepted, isWelcome, !parser.hasDuplicates, parser.deepest < 128 {
      return "acceptance, as JSONDecoder accepts"
    }
    return nil
  }
}
