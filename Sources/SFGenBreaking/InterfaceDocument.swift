package import SFGenSource

/// The interface of a project at some time, as `sfgen list --format json` wrote it.
package struct InterfaceDocument: Sendable {
  /// The document's own text, which places lead into.
  package let file: SourceFile
  let modules: [InterfaceModule]
}

struct InterfaceModule: Sendable {
  let name: String
  let base: String
  let functions: [InterfaceFunction]
  /// By the name as other types spell it.
  let types: [String: InterfaceType]
  /// Of the name, in the document.
  let range: ByteRange

  func endpoint(of function: InterfaceFunction) -> String { "\(base)/\(function.id)" }
}

package struct InterfaceFunction: Sendable {
  package let id: String
  /// With its labels, `move(_:to:)`.
  let name: String
  let namespace: [String]
  let signature: String
  let arguments: [InterfaceArgument]
  let result: SpelledType?
  /// What a stream of results may end with; `nil` where there is one result.
  let streamFailure: InterfaceFailure?
  let failure: InterfaceFailure
  let guardName: String?
  let bodyLimit: Int?
  let module: String
  let file: String
  /// The line of its name, from 1.
  let line: Int
  let range: ByteRange

  /// The name without labels.
  var baseName: String { String(name.prefix { $0 != "(" }) }

  /// The result as messages name it, `Post` or `a stream of Post`.
  func resultText(_ result: SpelledType) -> String {
    streamFailure == nil ? "'\(result.text)'" : "a stream of '\(result.text)'"
  }

  /// How messages name it, `Posts.create`.
  var title: String { (namespace + [baseName]).joined(separator: ".") }
}

package struct InterfaceArgument: Sendable {
  let key: String
  let label: String?
  let name: String?
  let type: SpelledType
  let defaultText: String?
  let range: ByteRange

  var mayBeAbsent: Bool { defaultText != nil }

  /// As its declaration reads.
  var text: String {
    let names =
      switch (label, name) {
      case (let label?, let name?): label == name ? label : "\(label) \(name)"
      case (let label?, nil): "\(label) _"
      case (nil, let name?): "_ \(name)"
      case (nil, nil): "_"
      }
    return "\(names): \(type.text)" + (defaultText.map { " = \($0)" } ?? "")
  }
}

enum InterfaceFailure: Hashable, Sendable {
  case never
  case untyped
  case typed(SpelledType)
}

package struct InterfaceType: Sendable {
  let name: String
  let module: String
  let file: String
  /// The names of a generic type's parameters.
  let parameters: [String]
  let shape: InterfaceShape
  /// Whether a dictionary that it is the key of is an object.
  let isObjectKey: Bool
  let range: ByteRange
}

enum InterfaceShape: Sendable {
  case object([InterfaceField])
  case rawCases([InterfaceRawCase])
  case cases([InterfaceCase])
  /// The form of another type: of a raw value, or of what hand-written coding is declared to write.
  case wrapping(SpelledType)
  /// A form that is not known, with all that is said of it.
  case unknown(String)
}

struct InterfaceField: Sendable {
  let key: String
  let name: String
  let type: SpelledType
  let isFixed: Bool
  let mayBeAbsent: Bool
  let range: ByteRange

  /// As its declaration reads.
  var text: String {
    "\(name): \(type.text)" + (key == name ? "" : ", \"\(key)\" in JSON") + (isFixed ? ", fixed" : "")
  }
}

struct InterfaceRawCase: Sendable {
  let name: String
  /// The value as JSON writes it, `"draft"` or `3`.
  let value: String
  let range: ByteRange

  var isText: Bool { value.hasPrefix("\"") }
  var text: String { "case \(name) = \(value)" }
}

struct InterfaceCase: Sendable {
  let key: String
  let name: String
  let payload: [InterfaceField]
  let range: ByteRange

  var text: String {
    let list = payload.map { $0.name.isEmpty ? $0.type.text : "\($0.name): \($0.type.text)" }
    return "case \(name)" + (list.isEmpty ? "" : "(\(list.joined(separator: ", ")))")
      + (key == name ? "" : ", \"\(key)\" in JSON")
  }
}
