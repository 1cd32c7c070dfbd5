internal import HTTPTypes
internal import ServerFunctionsWire

/// What a server says of a call that it refused or that failed: an RFC 9457 problem document.
public struct Problem: Error, Sendable, Hashable {
  /// The HTTP status.
  public let status: Int
  /// What kind of problem it is, `invalid-arguments` or `internal`: stable, meant for code.
  public let code: String
  /// The kind in words.
  public let title: String?
  /// This occurrence in words.
  public let detail: String?
  /// The arguments that were not what the function expects.
  public let invalidArguments: [InvalidArgument]
  /// What the server's log knows this failure by.
  public let id: String?
  /// How long to wait before the next call, from the header `Retry-After` (RFC 9110, in seconds).
  public let retryAfter: Duration?

  /// Makes a problem, as a mock does.
  public init(
    status: Int, code: String, title: String? = nil, detail: String? = nil,
    invalidArguments: [InvalidArgument] = [], id: String? = nil, retryAfter: Duration? = nil
  ) {
    self.status = status
    self.code = code
    self.title = title
    self.detail = detail
    self.invalidArguments = invalidArguments
    self.id = id
    self.retryAfter = retryAfter
  }

  /// The problem that a generated mock reports for a function that the test has given no answer for.
  public static func notMocked(_ function: String) -> Problem {
    Problem(
      status: 501, code: "not-mocked", title: "The mock has no answer for this function.",
      detail: "Set the mock's closure for \(function).")
  }
}

extension Problem {
  /// One argument, or a part of one, that the server could not decode.
  public struct InvalidArgument: Sendable, Hashable {
    /// Where it stands in the arguments, `tags[3].name`.
    public let path: String
    /// What the function expects there: "a string".
    public let expected: String

    /// Makes one, as a test does.
    public init(path: String, expected: String) {
      self.path = path
      self.expected = expected
    }
  }

  init(_ document: ProblemDocument, response: HTTPResponse) {
    let seconds = response.headerFields[.retryAfter].flatMap { Int64($0) }
    self.init(
      document, status: response.status.code, retryAfter: seconds.map { .seconds(max(0, $0)) })
  }

  init(_ document: ProblemDocument, status: Int, retryAfter: Duration?) {
    self.init(
      status: status, code: document.code, title: document.title, detail: document.detail,
      invalidArguments: document.failures, id: document.id, retryAfter: retryAfter)
  }
}

/// The members of a problem document that a client reads.
struct ProblemDocument {
  let code: String
  let title: String?
  let detail: String?
  let status: Int?
  let failures: [Problem.InvalidArgument]
  let id: String?
  /// Where the error stands that the function threw.
  let value: WireReader.Position?

  /// Members of other kinds than these may have are passed over: a server says what it likes besides.
  init(wire reader: inout WireReader) throws(WireFailure) {
    var texts: [String: String] = [:]
    var status: Int?
    var failures: [Problem.InvalidArgument] = []
    var value: WireReader.Position?
    var object = try reader.beginObject()
    while let key = try reader.nextKey(in: &object) {
      let start = reader.position
      switch key {
      case "code", "title", "detail", "id": texts[key.text] = try? reader.string()
      case "status": status = try? reader.int()
      case "failures": failures = (try? reader.array(Problem.InvalidArgument.init(wire:))) ?? []
      case "value": value = start
      default: break
      }
      reader.reset(to: start)
      try reader.skipValue()
    }
    try reader.finish()
    guard let code = texts["code"] else { throw object.missing("code", .string) }
    self.code = code
    title = texts["title"]
    detail = texts["detail"]
    id = texts["id"]
    self.status = status
    self.failures = failures
    self.value = value
  }

  /// The error that the document is: the one that the function threw, where it is there and of a known type.
  func error<Thrown: Error>(
    _ problem: Problem, _ readError: WireReading<Thrown>?, from reader: inout WireReader
  ) -> ServerFunctionError<Thrown> {
    if code == ProblemCode.error, let readError, let position = value {
      reader.reset(to: position)
      if let thrown = try? readError(&reader) { return .thrown(thrown) }
    }
    return .problem(problem)
  }
}

extension Problem.InvalidArgument {
  init(wire reader: inout WireReader) throws(WireFailure) {
    var path: String?
    var expected: String?
    var object = try reader.beginObject()
    while let key = try reader.nextKey(in: &object) {
      switch key {
      case "path": path = try reader.string()
      case "expected": expected = try reader.string()
      default: try reader.skipValue()
      }
    }
    guard let path else { throw object.missing("path", .string) }
    guard let expected else { throw object.missing("expected", .string) }
    self.init(path: path, expected: expected)
  }
}
