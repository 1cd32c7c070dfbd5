internal import Synchronization

/// The sealers of the modules whose nested functions bind arguments. Generated tables enter them.
public enum BoundArguments {
  private static let sealers = Mutex<[String: any ArgumentSealer]>([:])

  /// Seals what the nested functions of a module bind, from now on.
  ///
  /// Pages are made outside of any call of a server function, so that this cannot be a part of a call's context.
  public static func seal(of module: String, with sealer: any ArgumentSealer) {
    sealers.withLock { $0[module] = sealer }
  }

  static func sealer(of module: String) throws(SealerMissing) -> any ArgumentSealer {
    guard let sealer = sealers.withLock({ $0[module] }) else { throw SealerMissing(module: module) }
    return sealer
  }
}

/// A reference to a nested function was asked for before the table of its module was made.
public struct SealerMissing: Error, Hashable, CustomStringConvertible {
  /// The module's name.
  public let module: String

  /// What to do about it.
  public var description: String {
    "No sealer is known for the module \(module). Make its \(module)ServerFunctions before the first page."
  }
}

/// A local of a function has no form on the wire, as a date before the year 0, so that it cannot be sealed.
public struct BoundArgumentNotEncodable: Error, Hashable, CustomStringConvertible {
  /// Where it stands, `event.startsAt`.
  public let path: String
  /// What is wrong with it, in words.
  public let reason: String

  /// The place and the reason.
  public var description: String { "\(path): \(reason)" }
}
