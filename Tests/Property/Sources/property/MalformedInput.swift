import PropertyHTTP
import PropertyModel

/// What a server may answer to a document that a mutation has made.
enum MalformedInput {
  /// What was expected instead; `nil` where the reply is in order.
  ///
  /// - Parameter acceptsAnything: Whether `Codable`'s synthesis takes any value for one of the types: a struct of which
  ///   nothing is decoded does not even ask for an object, and the server does.
  /// - Parameter hasPayloadDefaults: Whether one of the types has default values that the server takes for absent members.
  static func complaint(
    _ document: [UInt8], reply: HTTPMessage, oracle: HTTPMessage, acceptsAnything: Bool, hasPayloadDefaults: Bool
  ) -> String? {
    let isAccepted = [200, 204, 422].contains(reply.status)
    guard isAccepted || [400, 409, 413].contains(reply.status) else { return "200, 204, 422, 400, 409 or 413" }
    if !isAccepted, reply["content-type"] != "application/problem+json" { return "a problem" }
    // An absent body is an object without members.
    if document.isEmpty { return nil }
    var parser = JSONParser(document)
    guard (try? parser.parse()) != nil else { return isAccepted ? "a refusal, as the document is no JSON" : nil }
    let isWelcome = oracle.status != 400
    if isAccepted, !isWelcome {
      let reason = String(decoding: oracle.body, as: UTF8.self)
      let isAbsence = reason.hasPrefix("DecodingError.keyNotFound") || reason.hasPrefix("DecodingError.valueNotFound")
      return hasPayloadDefaults && isAbsence ? nil : "a refusal, as JSONDecoder refuses: " + reason
    }
    if !isAccepted, isWelcome, !parser.hasDuplicates, parser.deepest < 128, !acceptsAnything,
      !isStricter(document, reply)
    {
      return "acceptance, as JSONDecoder accepts"
    }
    return nil
  }

  /// Whether the server refuses what Foundation bends into shape: base64 with bits left over, dictionaries of pairs with a key
  /// twice, and numbers that are zero only because they are too small for a `Double`.
  private static func isStricter(_ document: [UInt8], _ reply: HTTPMessage) -> Bool {
    let reason = String(decoding: reply.body, as: UTF8.self)
    return reason.contains("a base64 string") || reason.contains("the key only once")
      || String(decoding: document, as: UTF8.self).contains("e-400")
  }
}
