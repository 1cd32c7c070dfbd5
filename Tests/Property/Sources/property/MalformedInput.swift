import PropertyHTTP
import PropertyModel

/// Compares what the server and `JSONDecoder` answer to a document that a mutation has made.
enum MalformedInput {
  enum Verdict {
    /// Both accept; what they make of the document has to be the same.
    case bothAccept
    case bothRefuse
    case differs(KnownDifference)
    /// What was expected instead of the server's reply.
    case finding(expected: String)
  }

  static func verdict(
    on document: MalformedDocument, reply: HTTPMessage, oracle: HTTPMessage, traits: FunctionTraits
  ) -> Verdict {
    let isAccepted = [200, 204, 422].contains(reply.status)
    guard isAccepted || reply.status == 400 else { return .finding(expected: "200, 204, 422 or 400") }
    guard isAccepted || reply["content-type"] == "application/problem+json" else {
      return .finding(expected: "a problem")
    }
    if isAccepted, let demanded = KnownDifference.demanded(of: document, by: traits) {
      return .finding(expected: "a refusal: \(demanded.rawValue)")
    }
    switch (isAccepted, oracle.status != 400) {
    case (false, false): return .bothRefuse
    case (true, true): return .bothAccept
    case (true, false): return leniency(document, String(decoding: oracle.body, as: UTF8.self), traits)
    case (false, true):
      if document.json == nil { return .differs(.notJSON) }
      let problem = (try? JSONParser.parse(String(decoding: reply.body, as: UTF8.self))) ?? .null
      return KnownDifference(refusal: problem, of: document, by: traits).map(Verdict.differs)
        ?? .finding(expected: "acceptance, as JSONDecoder accepts")
    }
  }

  /// - Parameter reason: Why `JSONDecoder` refuses.
  private static func leniency(_ document: MalformedDocument, _ reason: String, _ traits: FunctionTraits) -> Verdict {
    if document.bytes.isEmpty { return .differs(.absentBody) }
    if reason.hasPrefix("DecodingError.dataCorrupted") {
      if document.hasZeroWithExponent { return .differs(.zeroWithExponent) }
      if document.hasInexactNumber { return .differs(.exactNumber) }
    }
    let isAbsence = reason.hasPrefix("DecodingError.keyNotFound") || reason.hasPrefix("DecodingError.valueNotFound")
    guard isAbsence, traits.hasPayloadDefaults else {
      return .finding(expected: "a refusal, as JSONDecoder refuses: " + reason)
    }
    return .differs(.payloadDefault)
  }
}
