import SFGenOutline
import SFGenSource

extension Rule {
  static let clientImportsServer = Rule(
    code: "SF403", name: "client-imports-server",
    summary: "A client file imports a server module, itself or through another module.",
    explanation: """
      What a client imports is compiled into it: the bodies of the server's functions, and whatever they import. A client \
      calls the server through the generated client, and shares types through a module with the role `shared`.
      """,
    wrong: RuleExample("import App\n", fileName: "View.swift", role: .client, others: [server]),
    right: RuleExample("import AppClient\n", fileName: "View.swift", role: .client, others: [server]),
    check: .project { rule, modules in ImportChains(modules).findings(rule) })

  private static let server = RuleExample.Module(name: "App", role: .server, source: "func ping() async {}")
}

/// Which modules lead to a server module, by their imports.
private struct ImportChains {
  private struct Step {
    let file: ParsedFile
    let importedName: String
    let range: ByteRange
  }

  private let modules: [ProjectModule]
  private let servers: Set<String>
  /// The way from a shared module to a server module, where there is one.
  private var chains: [String: [Step]] = [:]

  init(_ modules: [ProjectModule]) {
    self.modules = modules
    servers = Set(modules.lazy.filter { $0.role == .server }.map(\.name))
    // Each round finds the modules that are one import further away, so that the chains are the shortest.
    var isGrowing = !servers.isEmpty
    while isGrowing {
      isGrowing = false
      var found: [String: [Step]] = [:]
      for module in modules where module.role != .server && chains[module.name] == nil {
        guard let chain = shortestChain(from: module) else { continue }
        found[module.name] = chain
        isGrowing = true
      }
      chains.merge(found) { first, _ in first }
    }
  }

  private static func steps(of files: [ParsedFile]) -> [Step] {
    files.flatMap { file in
      file.outline.imports.map { Step(file: file, importedName: file.name($0.module), range: $0.range) }
    }
  }

  private func shortestChain(from module: ProjectModule) -> [Step]? {
    Self.steps(of: module.files).compactMap { chain(from: $0) }.min { $0.count < $1.count }
  }

  private func chain(from step: Step) -> [Step]? {
    if servers.contains(step.importedName) { return [step] }
    return chains[step.importedName].map { [step] + $0 }
  }

  func findings(_ rule: Rule) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for module in modules {
      let files = module.role == .client ? module.files : module.files.filter(Self.isClientFile)
      for step in Self.steps(of: files) {
        // A client file of a server's own module is in it already.
        guard step.importedName != module.name, let chain = chain(from: step), let last = chain.last else { continue }
        let through = chain.dropLast().map { "'\($0.importedName)'" }.joined(separator: ", ")
        findings.append(
          rule.diagnostic(
            chain.count == 1
              ? "client code imports the server module '\(last.importedName)'"
              : "client code imports the server module '\(last.importedName)' through \(through)",
            in: step.file.source, step.range,
            notes: chain.dropFirst().map { link in
              Note(
                "'\(link.importedName)' is imported here",
                at: SourceLocation(path: link.file.source.path, range: link.range))
            }))
      }
    }
    return findings
  }

  private static func isClientFile(_ file: ParsedFile) -> Bool {
    file.outline.directives.contains { $0.text == .exact(.client) && $0.scope == .file && $0.isFirst }
  }
}
