internal import HTTPTypes
internal import ServerFunctionsWire

/// The problems that the runtime itself finds.
extension Problem {
  static let unknownFunction = Problem(
    status: 404, code: ProblemCode.unknownFunction, title: "There is no such server function.")

  static let methodNotAllowed = Problem(
    status: 405, code: ProblemCode.methodNotAllowed, title: "A server function is called with POST.",
    detail: nil, members: [], headers: [.allow: "POST"])

  static let unsupportedMediaType = Problem(
    status: 415, code: ProblemCode.unsupportedMediaType,
    title: "The request's body is not in a form that is read here.",
    detail: "Send the arguments as application/json in UTF-8.", members: [], headers: [.accept: MediaType.json])

  static let encodedContent = Problem(
    status: 415, code: ProblemCode.unsupportedMediaType,
    title: "The request's body is not in a form that is read here.",
    detail: "Send the body without a Content-Encoding.", members: [], headers: [.acceptEncoding: "identity"])

  static let cancelled = Problem(status: 499, code: ProblemCode.cancelled, title: "The call was cancelled.")

  static let deadlineExceeded = Problem(
    status: 504, code: ProblemCode.deadlineExceeded, title: "The call took longer than the client waits.")

  static func originRefused(_ refusal: OriginRule.Refusal) -> Problem {
    var members: [Member] = []
    if let origin = refusal.origin { members.append(.text("origin", origin)) }
    if let host = refusal.host { members.append(.text("host", host)) }
    members.append(.text("setting", OriginRule.setting))
    return Problem(
      status: 403, code: ProblemCode.originRefused, title: "Calls from this origin are refused.",
      detail: refusal.reason, members: members)
  }

  static func bodyTooLarge(limit: Int) -> Problem {
    Problem(
      status: 413, code: ProblemCode.bodyTooLarge, title: "The request's body is too large.",
      detail: "The body may have \(limit) bytes.", members: [.text("limit", "bodySize"), .number("value", limit)])
  }

  static func limitExceeded(_ limit: String, value: Int, detail: String) -> Problem {
    Problem(
      status: 400, code: ProblemCode.limitExceeded, title: "The arguments exceed a limit.",
      detail: detail, members: [.text("limit", limit), .number("value", value)])
  }

  /// The body is not an object of arguments that can be read to its end.
  static func unreadableArguments(_ failure: WireFailure, at path: WirePath) -> Problem {
    switch failure.reason {
    case .tooDeep(let limit):
      limitExceeded("depth", value: limit, detail: "Arrays and objects may be nested \(limit) deep.")
    case .numberTooLong(let limit):
      limitExceeded("numberLength", value: limit, detail: "A number may have \(limit) characters.")
    case .tooManyCombiningMarks(let limit):
      limitExceeded(
        "combiningMarks", value: limit, detail: "A text may have \(limit) combining marks in a row.")
    case .duplicateKey:
      invalidArguments(
        detail: "A key stands twice in one object.", failures: [(path.description, "the key only once")])
    case .syntax(let expected):
      invalidArguments(detail: "The body is not JSON: at byte \(failure.offset), expected \(expected).")
    case .notAnObject, .unexpected, .missing, .undecodable, .dateOutOfRange, .decimalNotANumber, .unencodable:
      invalidArguments(detail: "The body is not a JSON object.")
    }
  }

  static func invalidArguments(_ invalid: InvalidArguments) -> Problem {
    invalidArguments(detail: nil, failures: invalid.failures.map { ($0.path.description, $0.expected) })
  }

  static func interfaceMismatch(_ invalid: InvalidArguments) -> Problem {
    Problem(
      status: 409, code: ProblemCode.interfaceMismatch,
      title: "The client was generated from another signature of this function.",
      detail: "Generate the client again.",
      members: [.objects("failures", objects(invalid.failures.map { ($0.path.description, $0.expected) }))])
  }

  static let boundArgumentsRefused = Problem(
    status: 403, code: ProblemCode.forbidden, title: Problem.forbidden.title,
    detail: "The bound arguments are none that this server sealed for this function and caller.")

  static let staleArguments = Problem(
    status: 409, code: ProblemCode.staleArguments, title: "The bound arguments are too old.",
    detail: "Load the page again.")

  /// The typed error that a function threw, encoded already.
  static func thrown(json: [UInt8], status: Int) -> Problem {
    Problem(
      status: status, code: ProblemCode.error, title: "The server function threw an error.", detail: nil,
      members: [.json("value", json)])
  }

  /// An error of which the client learns nothing but an id to find it in the log by.
  static func masked(id: String) -> Problem {
    Problem(
      status: 500, code: ProblemCode.internal, title: "Something went wrong on the server.", detail: nil,
      members: [.text("id", id)])
  }

  private static func invalidArguments(
    detail: String?, failures: [(path: String, expected: String)] = []
  ) -> Problem {
    Problem(
      status: 400, code: ProblemCode.invalidArguments, title: "The arguments are not what the function takes.",
      detail: detail, members: [.objects("failures", objects(failures))])
  }

  private static func objects(_ failures: [(path: String, expected: String)]) -> [JSONObjectWriter] {
    failures.map { path, expected in
      var object = JSONObjectWriter()
      object.append("path", path)
      object.append("expected", expected)
      return object
    }
  }
}
