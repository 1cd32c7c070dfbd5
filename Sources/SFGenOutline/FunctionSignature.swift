package import SFGenSource

/// What stands between the name of a function, initializer, subscript or macro and its body.
package struct FunctionSignature: Sendable, Hashable {
  package internal(set) var parameters = ElementSlice.none
  package internal(set) var asyncRange: ByteRange?
  package internal(set) var throwsRange: ByteRange?
  package internal(set) var thrownType: ByteRange?
  package internal(set) var isReasync = false
  package internal(set) var isRethrows = false
  package internal(set) var result: ByteRange?
  /// Where `async` would be inserted.
  package internal(set) var effectsOffset: UInt32 = 0
  package internal(set) var hasBody = false
}

/// A parameter of a function, or of the payload of an enum case, where it may have no name.
package struct Parameter: Sendable, Hashable {
  package let range: ByteRange
  package let attributes: ElementSlice
  package let modifiers: ElementSlice
  package let firstName: ByteRange?
  package let secondName: ByteRange?
  /// With its specifiers and attributes.
  package let type: ByteRange
  /// Where the type begins behind `inout`, `sending` and the like.
  package let bareTypeStart: UInt32
  package let isInout: Bool
  package let isVariadic: Bool
  package let defaultValue: ByteRange?

  package var bareType: ByteRange { ByteRange(start: bareTypeStart, end: type.end) }
}
