public import HTTPTypes
internal import ServerFunctionsWire

/// An error whose code and text may go to the client, as a problem document of RFC 9457.
///
/// Any other error that leaves a server function or a middleware is masked: the client learns no more than that there was
/// one.
public struct Problem: Error, Sendable {
  /// The reply's status, from 400 to 599.
  public let status: HTTPResponse.Status

  /// What clients tell problems apart by, in kebab-case. It does not change once it is published.
  public let code: String

  /// What kind of problem it is, in a few words for people; the same for every problem with this code.
  public let title: String

  /// What went wrong this time, in a sentence for people.
  public let detail: String?

  /// The members of the document behind the four that RFC 9457 names.
  let members: [Member]
  /// The headers of the reply.
  let headers: HTTPFields

  enum Member: Sendable {
    case text(String, String)
    case number(String, Int)
    case objects(String, [JSONObjectWriter])
    case json(String, [UInt8])
  }

  /// A problem of the application's own.
  ///
  /// - Parameters:
  ///   - status: From 400 to 599; any other number counts as 500.
  ///   - code: In kebab-case, other than the codes that the runtime uses.
  ///   - title: What kind of problem it is, in a few words.
  ///   - detail: What went wrong this time; the client gets to read it.
  public init(status: Int, code: String, title: String, detail: String? = nil) {
    self.init(status: status, code: code, title: title, detail: detail, members: [])
  }

  init(
    status: Int, code: String, title: String, detail: String?, members: [Member], headers: HTTPFields = [:]
  ) {
    let status = (400...599).contains(status) ? status : 500
    self.status =
      status == 499 ? .init(code: 499, reasonPhrase: "Client Closed Request") : .init(code: status)
    self.code = code
    self.title = title
    self.detail = detail
    self.members = members
    self.headers = headers
  }

  /// The caller is not known: status 401.
  public static let unauthenticated = Problem(
    status: 401, code: ProblemCode.unauthenticated, title: "The caller is not signed in.")

  /// The caller is known and may not do this: status 403.
  public static let forbidden = Problem(
    status: 403, code: ProblemCode.forbidden, title: "The caller may not do this.")

  /// The caller has called too often: status 429.
  ///
  /// - Parameter retryAfter: How long to wait; sent in whole seconds, rounded up.
  public static func rateLimited(retryAfter: Duration) -> Problem {
    let (whole, rest) = retryAfter.components
    let seconds = Int(clamping: max(0, whole + (rest > 0 ? 1 : 0)))
    return Problem(
      status: 429, code: ProblemCode.rateLimited, title: "The caller has called too often.",
      detail: "Try again in \(seconds) seconds.", members: [.number("retryAfter", seconds)],
      headers: [.retryAfter: String(seconds)])
  }

  /// The document's bytes.
  var document: [UInt8] {
    var writer = JSONObjectWriter()
    writer.append("type", "about:blank")
    writer.append("title", title)
    writer.append("status", status.code)
    if let detail { writer.append("detail", detail) }
    writer.append("code", code)
    for member in members {
      switch member {
      case .text(let name, let text): writer.append(name, text)
      case .number(let name, let number): writer.append(name, number)
      case .objects(let name, let objects): writer.append(name, objects)
      case .json(let name, let bytes): writer.append(name, json: bytes)
      }
    }
    return writer.bytes
  }
}
