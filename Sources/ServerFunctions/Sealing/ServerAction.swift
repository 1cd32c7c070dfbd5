public import ServerFunctionsWire

/// A reference to a server function that stands in the body of another one, for the page that calls it.
///
/// ```html
/// <button data-action="{path}" data-bound="{bound}">Buy</button>
/// ```
/// A script of the page reads `data-bound` and calls the function with it: generated clients take it as an argument,
/// `$bound` in TypeScript and `bound:` in Swift.
public struct ServerAction: Hashable, Sendable {
  /// What a client calls, without the server's origin: `/_server/page.save`.
  public let path: String

  /// What the function takes from the function around it, sealed; `nil` where that is nothing.
  ///
  /// It consists of letters, digits, `-` and `_`, so that it needs no escape in HTML, JSON or a URL.
  public let bound: String?

  /// Who may use what is sealed.
  public enum Caller: Hashable, Sendable {
    /// Everybody who has the reference.
    case anybody
    /// One caller, as ``IdentifiedCaller`` identifies them.
    case only(String)

    var id: String? {
      if case .only(let id) = self { id } else { nil }
    }
  }

  /// A reference to a function that binds nothing.
  public init(path: String) {
    self.path = path
    bound = nil
  }

  /// Seals what a function binds. Generated code calls it.
  ///
  /// - Parameters:
  ///   - path: Where the function is called; what is sealed is good for this path alone.
  ///   - signature: A digest of the names and types of what is bound.
  ///   - caller: Who may use it.
  ///   - write: Writes the members of an object with the values, in their order.
  /// - Throws: ``SealerMissing``, ``BoundArgumentNotEncodable``, or what the sealer throws.
  public init(
    path: String, signature: String, module: String, caller: Caller,
    _ write: (inout WireWriter) throws(WireFailure) -> Void
  ) throws {
    let sealer = try BoundArguments.sealer(of: module)
    let envelope = try SealedEnvelope.bytes(
      signature: signature, caller: caller.id, lifetime: sealer.lifetime, write)
    self.path = path
    bound = Base64URL.text(of: try sealer.seal(envelope, in: SealedEnvelope.context(path: path, module: module)))
  }
}

/// A caller that sealed arguments can be made for.
///
/// A caller that is a `String` identifies itself.
public protocol IdentifiedCaller: Sendable {
  /// What tells this caller from every other one, such as a user's number. It does not change while pages are in use.
  var callerID: String { get }
}
