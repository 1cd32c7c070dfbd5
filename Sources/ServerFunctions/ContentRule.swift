internal import HTTPTypes
internal import ServerFunctionsWire

/// Which forms of body are read.
///
/// A page of another site can send a form or plain text without asking; JSON makes its browser send a preflight first.
enum ContentRule {
  /// Refuses a body that is not JSON as far as the head tells. No content type is fine where there is no body.
  static func check(_ request: HTTPRequest) throws(Problem) {
    guard request.headerFields[.contentEncoding] == nil else { throw .encodedContent }
    guard let contentType = request.headerFields[.contentType] else {
      let length = request.headerFields[.contentLength]
      // A body without a declared length may be empty: the first byte of one that is not refuses it.
      guard length == nil || length == "0" else { throw .unsupportedMediaType }
      return
    }
    guard isJSON(contentType) else { throw .unsupportedMediaType }
  }

  /// Whether the type is `application/json`, with no other character set than UTF-8.
  private static func isJSON(_ contentType: String) -> Bool {
    let parts = contentType.lowercased().split(separator: ";", omittingEmptySubsequences: false).map {
      $0.filter { $0 != " " && $0 != "\t" }
    }
    guard parts.first == MediaType.json else { return false }
    return parts.dropFirst().allSatisfy { part in
      !part.hasPrefix("charset=") || part == "charset=utf-8" || part == "charset=\"utf-8\""
    }
  }
}
