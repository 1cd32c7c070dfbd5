package import SFGenAnalysis
package import SFGenSource

/// A change that breaks clients which were generated from an earlier interface.
package struct BreakingChange: Sendable {
  package let rule: Rule
  package let message: String
  /// Where it stands now, or what it stood in.
  package let place: InterfacePlace
  /// What it was.
  package let before: Before?
  /// How it concerns clients, or how to mend it.
  package let notes: [String]

  package struct Before: Sendable {
    /// As it was written, `title: String`.
    package let text: String
    package let place: InterfacePlace

    init(_ text: String, _ place: InterfacePlace) {
      self.text = text
      self.place = place
    }
  }
}

/// A part of an interface, which a declaration of the sources stands for.
package enum InterfacePlace: Sendable {
  case module(name: String, ByteRange)
  /// A function that may be no server function any more.
  case formerFunction(InterfaceFunction)
  case function(InterfaceFunction)
  case argument(InterfaceFunction, InterfaceArgument)
  case result(InterfaceFunction)
  case failure(InterfaceFunction)
  case type(InterfaceType)
  /// A field or a case.
  case member(InterfaceType, name: String, ByteRange)

  /// Its place in the document.
  package var documentRange: ByteRange {
    switch self {
    case .module(_, let range), .member(_, _, let range): range
    case .formerFunction(let function), .function(let function), .result(let function), .failure(let function):
      function.range
    case .argument(_, let argument): argument.range
    case .type(let type): type.range
    }
  }
}
