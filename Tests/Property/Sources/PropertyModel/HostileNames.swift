/// Names that mean something to Swift, to JavaScript or to generated code.
enum HostileNames {
  /// Members of types.
  static let members = [
    "then", "constructor", "toJSON", "__proto__", "prototype", "hasOwnProperty", "valueOf", "toString", "default",
    "class",
    "in", "is", "let", "delete", "typeof", "await", "async", "yield", "function", "new", "this", "arguments", "eval",
    "undefined", "reader", "writer", "key", "object", "some", "value", "self_", "result", "element", "item", "error",
    "wire",
    "sf_value", "sf_call", "kind", "name", "length", "count", "größe", "名前", "repeat", "where", "protocol", "throws",
    "try", "nil_", "true", "null", "inout", "other", "number", "string", "container", "decoder", "member", "position",
  ]

  /// Keys that coding keys give.
  static let keys = [
    "", " ", "a \"quote\"", "back\\slash", "/", "é", "e\u{301}x", "日本 語", "line\nbreak", "$ref", "0", "12", "__proto__",
    "then", "toJSON", "constructor", "🙂", "\u{2028}", "a.b", "a-b", "\u{1}", "_0", "null", "\u{7F}", "${x}", "*/",
    "\u{0}",
  ]

  /// Names of every object in JavaScript. TypeScript lets none of them be left out of a literal, since it takes the member of
  /// the prototype for the literal's own.
  static let inherited: Set<String> = ["constructor", "toString", "valueOf", "hasOwnProperty"]

  /// Functions.
  static let functions = [
    "then", "default", "delete", "constructor", "toJSON", "import", "prototype", "name", "length", "await",
    "serverFunction",
    "array", "object", "date", "plain", "cases", "map", "set", "void", "new", "class", "eval", "arguments", "typeof",
  ]

  /// Parameters.
  static let parameters = [
    "value", "key", "reader", "writer", "default", "in", "then", "client", "options", "labels", "signal", "caller",
    "arguments", "sf_value", "toJSON", "constructor", "body", "error", "result", "some", "await", "class", "__proto__",
    "object", "inner", "headers",
  ]

  /// Types.
  static let types = [
    "Record", "Map", "Partial", "Promise", "Coding", "Symbol", "Client", "ServerFunction_", "Problem_", "Thing", "Box",
    "Object", "Function", "Uint8Array", "JSON", "Proxy", "Item", "Entry",
  ]

  /// Cases of enums.
  static let cases = [
    "none", "some", "then", "default", "toJSON", "constructor", "value", "reader", "writer", "key", "object", "in",
    "case",
    "first", "second", "third", "empty", "__proto__", "größe", "success", "failure", "result",
  ]
}
