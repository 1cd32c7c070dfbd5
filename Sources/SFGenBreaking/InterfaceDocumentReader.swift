package import SFGenJSON
package import SFGenSource

extension InterfaceDocument {
  /// Reads a document. Members that are not known are passed over: a later version may write more.
  ///
  /// - Throws: `JSONProblem` where the text is no JSON, or no interface, or of a version that this tool does not know.
  package init(_ file: SourceFile) throws(JSONProblem) {
    let root = try JSONReader.read(file)
    let members = root.members ?? [:]
    guard members["generator"]?.string == "sfgen", let modules = members["modules"]?.elements else {
      throw JSONProblem(
        message: "this is no interface: 'sfgen list --format json' writes one", offset: root.range.start)
    }
    if let version = members["version"], version.number != "1" {
      throw JSONProblem(
        message: "the interface has a version that this sfgen does not know", offset: version.range.start)
    }
    self.file = file
    var read: [InterfaceModule] = []
    for module in modules { read.append(try InterfaceModule(module)) }
    self.modules = read
  }
}

extension InterfaceModule {
  fileprivate init(_ node: JSONNode) throws(JSONProblem) {
    let members = node.members ?? [:]
    let name = try node.text("name")
    self.name = name
    base = try node.text("base")
    range = members["name"]?.range ?? node.range
    var functions: [InterfaceFunction] = []
    for function in members["functions"]?.elements ?? [] {
      functions.append(try InterfaceFunction(function, module: name))
    }
    self.functions = functions
    var types: [String: InterfaceType] = [:]
    var seen: Set<String> = []
    for element in members["types"]?.elements ?? [] {
      let type = try InterfaceType(element)
      // Types are spelled without their module, unless several have the name.
      let isOneOfSeveral = !seen.insert(type.name).inserted
      if isOneOfSeveral, let first = types[type.name] { types["\(first.module).\(type.name)"] = first }
      if isOneOfSeveral { types["\(type.module).\(type.name)"] = type }
      if !isOneOfSeveral || type.module == name { types[type.name] = type }
    }
    self.types = types
  }
}

extension InterfaceFunction {
  fileprivate init(_ node: JSONNode, module: String) throws(JSONProblem) {
    let members = node.members ?? [:]
    id = try node.text("id")
    name = try node.text("name")
    namespace = members["namespace"]?.elements?.compactMap(\.string) ?? []
    signature = members["signature"]?.string ?? ""
    var arguments: [InterfaceArgument] = []
    for parameter in members["parameters"]?.elements ?? [] { arguments.append(try InterfaceArgument(parameter)) }
    self.arguments = arguments
    result = members["result"]?.string.map(SpelledType.init)
    streamFailure = members["stream"]?.members.map { InterfaceFailure($0["failure"]) }
    failure = InterfaceFailure(members["failure"])
    guardName = members["guard"]?.string
    bodyLimit = members["bodyLimit"]?.number.flatMap { Int($0) }
    self.module = module
    file = members["file"]?.string ?? ""
    line = members["line"]?.number.flatMap { Int($0) } ?? 1
    range = members["id"]?.range ?? node.range
  }
}

extension InterfaceFailure {
  fileprivate init(_ node: JSONNode?) {
    switch (node?.members?["kind"]?.string, node?.members?["type"]?.string) {
    case ("typed", let type?): self = .typed(SpelledType(type))
    case (nil, _): self = .never
    default: self = .untyped
    }
  }
}

extension InterfaceArgument {
  fileprivate init(_ node: JSONNode) throws(JSONProblem) {
    let members = node.members ?? [:]
    key = try node.text("key")
    label = members["label"]?.string
    name = members["name"]?.string
    type = SpelledType(try node.text("type"))
    defaultText = members["default"]?.string
    range = members["key"]?.range ?? node.range
  }
}

extension InterfaceType {
  fileprivate init(_ node: JSONNode) throws(JSONProblem) {
    let members = node.members ?? [:]
    name = try node.text("name")
    module = members["module"]?.string ?? ""
    file = members["file"]?.string ?? ""
    parameters = members["parameters"]?.elements?.compactMap(\.string) ?? []
    isObjectKey = members["codingKeyRepresentable"]?.isTrue == true
    range = members["name"]?.range ?? node.range
    shape = try InterfaceShape(node, members)
  }
}

extension InterfaceShape {
  /// What is said of a type besides its form.
  private static let descriptive: Set<String> = [
    "name", "module", "file", "documentation", "deprecated", "error", "parameters", "codingKeyRepresentable",
  ]

  fileprivate init(_ node: JSONNode, _ members: [String: JSONNode]) throws(JSONProblem) {
    let raw = members["rawType"]?.string
    switch (members["kind"]?.string, members["fields"]?.elements, members["cases"]?.elements) {
    case ("struct", let fields?, nil): self = .object(try Self.fields(fields))
    case ("enum", nil, let cases?): self = raw == nil ? .cases(try Self.cases(cases)) : .rawCases(try Self.raw(cases))
    case (_, nil, nil):
      // A raw value by hand, or hand-written coding whose form is declared, is another type's form.
      if let text = raw ?? members["type"]?.string ?? members["wire"]?.string {
        self = .wrapping(SpelledType(text))
      } else {
        fallthrough
      }
    default:
      guard case .object(let all) = node.kind else { throw node.missing("kind") }
      self = .unknown(
        all.filter { !Self.descriptive.contains($0.key) }.sorted { $0.key < $1.key }
          .map { "\($0.key):\($0.value.digestText)" }.joined(separator: ","))
    }
  }

  private static func fields(_ nodes: [JSONNode]) throws(JSONProblem) -> [InterfaceField] {
    var fields: [InterfaceField] = []
    for node in nodes { fields.append(try InterfaceField(node)) }
    return fields
  }

  private static func raw(_ nodes: [JSONNode]) throws(JSONProblem) -> [InterfaceRawCase] {
    var cases: [InterfaceRawCase] = []
    for node in nodes {
      guard let value = node.members?["value"] else { throw node.missing("value") }
      cases.append(
        InterfaceRawCase(name: try node.text("name"), value: value.digestText, range: node.nameRange))
    }
    return cases
  }

  private static func cases(_ nodes: [JSONNode]) throws(JSONProblem) -> [InterfaceCase] {
    var cases: [InterfaceCase] = []
    for node in nodes {
      let name = try node.text("name")
      let key = node.members?["key"]
      // Coding keys may leave a case out, and then it never travels.
      if case .null? = key?.kind { continue }
      cases.append(
        InterfaceCase(
          key: key?.string ?? name, name: name, payload: try fields(node.members?["payload"]?.elements ?? []),
          range: node.nameRange))
    }
    return cases
  }
}

extension InterfaceField {
  fileprivate init(_ node: JSONNode) throws(JSONProblem) {
    let members = node.members ?? [:]
    key = try node.text("key")
    // The value of a case has a label in the place of a name, or none.
    name = members["name"]?.string ?? members["label"]?.string ?? ""
    type = SpelledType(try node.text("type"))
    isFixed = members["fixed"]?.isTrue == true
    mayBeAbsent =
      type.type.isOptional || members["default"] != nil || members["conditions"]?.elements?.isEmpty == false
    range = members["key"]?.range ?? node.range
  }
}
