import SFGenInterface

/// What the text of a type says by itself, where it is a plain one of the standard library or of Foundation, or an array
/// of such, optional or not: `Int`, `[String]?`.
struct PlainType {
  /// The name in it: `String` in `[String]?`.
  let name: String
  /// `nil` where it is another type, or one that the sources declare.
  let type: WireType?

  init(_ text: String, in index: TypeIndex) {
    var rest = text.utf8[...]
    let isOptional = rest.removeLast(if: "?")
    let isArray = rest.first == UInt8(ascii: "[") && rest.removeLast(if: "]")
    if isArray { rest.removeFirst() }
    let hasOptionalElements = isArray && rest.removeLast(if: "?")
    name = String(Substring(rest))
    guard let plain = TypeResolver.known[name], !index.declaresAnywhere(name) else {
      type = nil
      return
    }
    let element = hasOptionalElements ? .optional(plain) : plain
    let whole = isArray ? .array(element) : element
    type = isOptional ? .optional(whole) : whole
  }
}

extension Substring.UTF8View {
  /// Whether the last byte is the given one, which is taken away then.
  fileprivate mutating func removeLast(if byte: Unicode.Scalar) -> Bool {
    guard let last, last == UInt8(ascii: byte) else { return false }
    removeLast()
    return true
  }
}
