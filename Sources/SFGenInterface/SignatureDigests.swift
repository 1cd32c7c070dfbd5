import Synchronization

/// The digests of an interface's functions, made when the first is asked for: every output needs all of them, and they are
/// most of the time that an interface takes, while lint needs none.
final class SignatureDigests: Sendable {
  private let digests = Mutex<[ObjectIdentifier: String]?>(nil)

  func digest(of function: ServerFunction, in interface: Interface) -> String {
    let digests = digests.withLock { digests in
      if let digests { return digests }
      let made = Dictionary(
        interface.functions.map { (ObjectIdentifier($0), $0.signatureDigest(with: interface.typeDigests)) },
        uniquingKeysWith: { first, _ in first })
      digests = made
      return made
    }
    return digests[ObjectIdentifier(function)] ?? function.signatureDigest(with: interface.typeDigests)
  }
}
