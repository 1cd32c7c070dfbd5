package import ServerFunctionsWire

/// The arguments of a call do not decode: which ones, and what was expected of each.
public struct InvalidArguments: Error, Sendable {
  package let failures: [WireDecodingFailure]

  package init(failures: [WireDecodingFailure]) {
    self.failures = failures
  }
}
