import SFGenAnalysis
import SFGenEmitters
import SFGenJSON
import SFGenSource

/// Reads `sfgen.json`. Everything that is wrong becomes one line that begins with its place.
struct ConfigurationReader {
  private let file: SourceFile
  private let lines: LineTable
  private let folder: String
  private let workingFolder: String
  private var problems: [JSONProblem] = []
  /// Every name in "modules", those of modules with mistakes among them: one mistake is reported once.
  private var moduleNames: [String] = []

  /// - Parameter path: the file, as messages show it.
  /// - Throws: `CommandFailure` with one line a problem.
  static func read(_ path: String, workingFolder: String) throws(CommandFailure) -> Configuration {
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.contents(of: path)
    } catch {
      throw CommandFailure("\(path): cannot be read: \(error.reason)")
    }
    var reader = ConfigurationReader(SourceFile(path: path, bytes: bytes), workingFolder: workingFolder)
    return try reader.configuration()
  }

  init(_ file: SourceFile, workingFolder: String) {
    self.file = file
    self.workingFolder = workingFolder
    lines = LineTable(file)
    folder = Path.parent(of: file.path)
  }

  mutating func configuration() throws(CommandFailure) -> Configuration {
    do throws(JSONProblem) {
      let root = try JSONReader.read(file)
      let configuration = self.configuration(root)
      if problems.isEmpty { return configuration }
    } catch {
      problems.append(error)
    }
    problems.sort { $0.offset < $1.offset }
    throw CommandFailure(
      lines: problems.map { problem in
        let position = lines.position(at: problem.offset)
        return "\(file.path):\(position.line):\(position.column): error: \(problem.message)"
      })
  }

  private mutating func report(_ message: String, at range: ByteRange) {
    problems.append(JSONProblem(message: message, offset: range.start))
  }

  private mutating func configuration(_ root: JSONNode) -> Configuration {
    let keys = ["modules", "outputs", "guard", "exports", "rules"]
    let members = object(root, what: "the configuration", keys: keys, required: ["modules"])
    let modules = modules(members["modules"])
    let outputs = elements(members["outputs"], what: "\"outputs\"").compactMap { output($0, modules) }
    let settings = AnalysisSettings(
      defaultGuard: members["guard"].flatMap { guardName($0) },
      exports: members["exports"].flatMap { choice($0, ["visible": .visible, "public": .public], what: "\"exports\"") }
        ?? .visible,
      severities: severities(members["rules"]))
    return Configuration(path: file.path, folder: folder, modules: modules, outputs: outputs, settings: settings)
  }

  // MARK: Modules

  private mutating func modules(_ node: JSONNode?) -> [Configuration.Module] {
    guard let node else { return [] }
    guard case .object(let members) = node.kind else {
      report("\"modules\" must be an object, not \(node.kindName)", at: node.range)
      return []
    }
    if members.isEmpty { report("\"modules\" names no module", at: node.range) }
    moduleNames = members.map(\.key)
    var modules: [Configuration.Module] = []
    for member in members {
      if !Configuration.isModuleName(member.key) {
        report("\"\(member.key)\" cannot be the name of a module", at: member.keyRange)
      }
      guard let module = module(member) else { continue }
      if let other = modules.first(where: { $0.path == module.path }) {
        report("the modules \"\(other.name)\" and \"\(module.name)\" have the same path", at: member.keyRange)
      }
      modules.append(module)
    }
    return modules
  }

  private mutating func module(_ member: JSONNode.Member) -> Configuration.Module? {
    let what = "the module \"\(member.key)\""
    let members = object(
      member.value, what: what, keys: ["role", "path", "stub", "base"], required: ["role", "path"],
      missingAt: member.keyRange)
    let roles: [String: ModuleRole] = ["server": .server, "shared": .shared, "client": .client]
    let role = members["role"].flatMap { choice($0, roles, what: "\"role\"") }
    let path = members["path"].flatMap { self.path($0, what: "\"path\"") }
    let stub = members["stub"].flatMap { self.path($0, what: "\"stub\"") }
    let base = members["base"].flatMap { self.base($0) }
    if let role, role != .server {
      for key in ["stub", "base"] {
        guard let node = members[key] else { continue }
        report("\"\(key)\" is for server modules: \(what) has the role \"\(role.rawValue)\"", at: node.range)
      }
    }
    guard let role, let path else { return nil }
    return Configuration.Module(
      name: member.key, role: role, paths: [path], stub: stub, base: base ?? Configuration.defaultBase)
  }

  private mutating func base(_ node: JSONNode) -> String? {
    guard let base = text(node, what: "\"base\"") else { return nil }
    if let problem = Configuration.problem(withBase: base) {
      report(problem, at: node.range)
      return nil
    }
    return base
  }

  // MARK: Outputs

  private mutating func output(_ node: JSONNode, _ modules: [Configuration.Module]) -> Configuration.Output? {
    let members = object(
      node, what: "an output", keys: ["kind", "of", "path", "emit", "node", "import"],
      required: ["kind", "of", "path"])
    let kind = members["kind"].flatMap {
      choice(
        $0, ["typescript": "typescript", "swift-client": "swift-client", "vectors": "vectors"], what: "\"kind\"")
    }
    let of = members["of"].map { moduleNames($0, what: "\"of\"", modules, roles: [.server]) } ?? []
    let path = members["path"].flatMap { self.path($0, what: "\"path\"") }
    let imports =
      members["import"].map { moduleNames($0, what: "\"import\"", modules, roles: [.shared, .server]) } ?? []
    let emission = members["emit"].flatMap { choice($0, Configuration.emissions, what: "\"emit\"") }
    let hasNodeTransport = members["node"].flatMap { flag($0, what: "\"node\"") }
    for (key, owner) in [("emit", "typescript"), ("node", "typescript"), ("import", "swift-client")] {
      if let node = members[key], let kind, kind != owner {
        report("\"\(key)\" is for outputs of the kind \"\(owner)\"", at: node.range)
      }
    }
    guard let kind, let path else { return nil }
    switch kind {
    case "typescript":
      let options = TypeScriptOptions(
        emission: emission ?? .typeScript, hasNodeTransport: hasNodeTransport ?? false)
      return .typeScript(modules: of, path: path, options: options)
    case "vectors": return .vectors(modules: of, path: path)
    default: return .swiftClient(modules: of, path: path, imports: imports)
    }
  }

  private mutating func moduleNames(
    _ node: JSONNode, what: String, _ modules: [Configuration.Module], roles: [ModuleRole]
  ) -> [String] {
    var names: [String] = []
    let nodes = elements(node, what: what)
    if nodes.isEmpty, case .array = node.kind { report("\(what) names no module", at: node.range) }
    for element in nodes {
      guard let name = text(element, what: "a module in \(what)") else { continue }
      guard moduleNames.contains(name) else {
        let suggestion = NearestName.suggestion(for: name, among: moduleNames)
        report("\(what) names the unknown module \"\(name)\"\(suggestion)", at: element.range)
        continue
      }
      if let module = modules.first(where: { $0.name == name }), !roles.contains(module.role) {
        let wanted = roles.map(\.rawValue).joined(separator: " or ")
        report("\"\(name)\" is a \(module.role.rawValue) module: \(what) takes \(wanted) modules", at: element.range)
      }
      if names.contains(name) { report("\(what) names \"\(name)\" twice", at: element.range) }
      names.append(name)
    }
    return names
  }

  // MARK: Settings

  private mutating func guardName(_ node: JSONNode) -> String? {
    guard let name = text(node, what: "\"guard\"") else { return nil }
    if !Configuration.isModuleName(name) { report("\"\(name)\" cannot be the name of a guard", at: node.range) }
    return name
  }

  private mutating func severities(_ node: JSONNode?) -> [String: SeverityOverride] {
    guard let node else { return [:] }
    guard case .object(let members) = node.kind else {
      report("\"rules\" must be an object, not \(node.kindName)", at: node.range)
      return [:]
    }
    var severities: [String: SeverityOverride] = [:]
    for member in members {
      if !Rule.all.contains(where: { $0.code == member.key }) {
        report("unknown rule \"\(member.key)\": rules are named by their codes, as \"SF201\"", at: member.keyRange)
      }
      let choices: [String: SeverityOverride] = ["off": .off, "warning": .warning, "error": .error]
      severities[member.key] = choice(member.value, choices, what: "the rule \"\(member.key)\"")
    }
    return severities
  }

  // MARK: Values

  /// The members of an object; unknown keys are reported with the nearest known one, missing ones at the object.
  private mutating func object(
    _ node: JSONNode, what: String, keys: [String], required: [String], missingAt place: ByteRange? = nil
  ) -> [String: JSONNode] {
    guard case .object(let members) = node.kind else {
      report("\(what) must be an object, not \(node.kindName)", at: node.range)
      return [:]
    }
    for member in members where !keys.contains(member.key) {
      report(
        "unknown key \"\(member.key)\" in \(what)\(NearestName.suggestion(for: member.key, among: keys))",
        at: member.keyRange)
    }
    for key in required where !members.contains(where: { $0.key == key }) {
      report("\(what) needs the key \"\(key)\"", at: place ?? node.range)
    }
    return node.members ?? [:]
  }

  private mutating func elements(_ node: JSONNode?, what: String) -> [JSONNode] {
    guard let node else { return [] }
    guard case .array(let elements) = node.kind else {
      report("\(what) must be an array, not \(node.kindName)", at: node.range)
      return []
    }
    return elements
  }

  private mutating func text(_ node: JSONNode, what: String) -> String? {
    guard let text = node.string else {
      report("\(what) must be a string, not \(node.kindName)", at: node.range)
      return nil
    }
    return text
  }

  private mutating func flag(_ node: JSONNode, what: String) -> Bool? {
    guard case .bool(let value) = node.kind else {
      report("\(what) must be true or false, not \(node.kindName)", at: node.range)
      return nil
    }
    return value
  }

  private mutating func choice<Value>(_ node: JSONNode, _ choices: [String: Value], what: String) -> Value? {
    guard let text = text(node, what: what) else { return nil }
    guard let value = choices[text] else {
      let names = choices.keys.sorted().map { "\"\($0)\"" }
      let wanted = names.count == 1 ? names[0] : "one of " + names.joined(separator: ", ")
      report("\(what) must be \(wanted), not \"\(text)\"", at: node.range)
      return nil
    }
    return value
  }

  private mutating func path(_ node: JSONNode, what: String) -> String? {
    guard let text = text(node, what: what) else { return nil }
    guard !text.isEmpty, !text.unicodeScalars.contains("\0") else {
      report("\(what) must be a path, not \"\"", at: node.range)
      return nil
    }
    return Path.shown(Path.join(folder, text), from: workingFolder)
  }
}
