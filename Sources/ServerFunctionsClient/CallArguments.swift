public import ServerFunctionsWire

/// The arguments of one call: a JSON object.
///
/// Generated clients write it. A value that has no form on the wire is reported when the call is made.
public struct CallArguments: Sendable {
  private let body: Result<[UInt8], ArgumentNotEncodable>

  /// No arguments.
  public init() {
    body = .success(Array("{}".utf8))
  }

  /// Writes the members of the object.
  public init(_ write: (inout WireWriter) throws(WireFailure) -> Void) {
    var writer = WireWriter()
    do throws(WireFailure) {
      try writer.beginObject()
      try write(&writer)
      writer.endObject()
      body = .success(writer.finish())
    } catch {
      body = .failure(ArgumentNotEncodable(path: writer.path.description, reason: error.reasonInWords))
    }
  }

  func encoded() throws(ArgumentNotEncodable) -> [UInt8] {
    try body.get()
  }
}

/// An argument has no form on the wire, as a date before the year 0.
public struct ArgumentNotEncodable: Error, Sendable, Hashable {
  /// Where it stands in the arguments, `event.startsAt`.
  public let path: String
  /// What is wrong with it, in words.
  public let reason: String
}
