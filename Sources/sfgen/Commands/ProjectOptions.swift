import ArgumentParser
import SFGenAnalysis
import SFGenEmitters

/// What says which sources a command works on: a configuration file, or flags for a project with one module.
struct ProjectOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The folder of the one module, where no configuration is used.",
      discussion: "Without it, and without sfgen.json, the folder \"Sources\".", valueName: "path"),
    completion: .directory)
  var path: String?

  @Option(
    help: ArgumentHelp(
      "The name of the one module.",
      discussion: "Without it the name of the folder; for \"Sources\" the name of the folder around it.",
      valueName: "name"))
  var module: String?

  @Option(
    help: ArgumentHelp("The path that the endpoints begin with (default: /_server).", valueName: "path"))
  var base: String?

  @Option(
    help: ArgumentHelp(
      "The configuration file (default: sfgen.json, in the working folder or above).", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var config: String?

  /// The flags that were given, as messages name them.
  var givenFlags: [String] {
    [path.map { _ in "PATH" }, module.map { _ in "--module" }, base.map { _ in "--base" }].compactMap { $0 }
  }
}

/// Where flags say that generated files go.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write the server's dispatch stubs (Swift) into this folder.", valueName: "dir"),
    completion: .directory)
  var server: String?

  @Option(help: ArgumentHelp("Write the TypeScript client into this folder.", valueName: "dir"), completion: .directory)
  var typescript: String?

  @Option(
    help: ArgumentHelp(
      "What the TypeScript client is written as: ts, or js with declarations (default: ts).", valueName: "ts|js"),
    completion: .list(["ts", "js"]))
  var typescriptEmit: String?

  @Flag(help: "Add a transport for node, which keeps connections open, to the TypeScript client.")
  var typescriptNode = false

  @Option(help: ArgumentHelp("Write the Swift client into this folder.", valueName: "dir"), completion: .directory)
  var swiftClient: String?

  @Option(
    help: ArgumentHelp(
      "Write golden vectors (JSON values of every argument, result and error) into this folder.", valueName: "dir"),
    completion: .directory)
  var vectors: String?

  var givenFlags: [String] {
    [
      server.map { _ in "--server" }, typescript.map { _ in "--typescript" },
      typescriptEmit.map { _ in "--typescript-emit" }, typescriptNode ? "--typescript-node" : nil,
      swiftClient.map { _ in "--swift-client" }, vectors.map { _ in "--vectors" },
    ].compactMap { $0 }
  }
}

extension OutputOptions {
  var typeScriptOptions: TypeScriptOptions {
    get throws(CommandFailure) {
      let emission = typescriptEmit ?? "ts"
      guard let emission = Configuration.emissions[emission] else {
        throw CommandFailure("--typescript-emit must be ts or js, not \"\(emission)\"")
      }
      return TypeScriptOptions(emission: emission, hasNodeTransport: typescriptNode)
    }
  }
}

extension Configuration {
  /// The configuration of a run, from the file that is in effect or from flags.
  ///
  /// - Throws: `CommandFailure`, also where both a file and flags say what to work on: neither may silently win.
  static func load(
    config: String?, flags: [String] = [], fromFlags: (_ workingFolder: String) throws(CommandFailure) -> Configuration
  ) throws(CommandFailure) -> Configuration {
    let workingFolder = try currentFolder()
    let path = config.map { Path.shown($0, from: workingFolder) } ?? ConfigurationFinder.find(from: workingFolder)
    guard let path else { return try fromFlags(workingFolder) }
    guard flags.isEmpty else {
      throw CommandFailure(
        "\(path) says what the project is, so \(flags.joined(separator: ", ")) cannot be given: "
          + "leave the flags out, or work outside of its folder")
    }
    return try ConfigurationReader.read(path, workingFolder: workingFolder)
  }

  static func load(_ project: ProjectOptions, outputs: OutputOptions? = nil) throws(CommandFailure) -> Configuration {
    try load(
      config: project.config, flags: project.givenFlags + (outputs?.givenFlags ?? [])
    ) { workingFolder throws(CommandFailure) in
      try singleModule(project, outputs, workingFolder: workingFolder)
    }
  }

  /// A project with one server module, as flags describe it.
  private static func singleModule(
    _ project: ProjectOptions, _ outputs: OutputOptions?, workingFolder: String
  ) throws(CommandFailure) -> Configuration {
    func shown(_ path: String) -> String { Path.shown(path, from: workingFolder) }
    let path = shown(project.path ?? "Sources")
    let name = project.module ?? moduleName(ofSourcesAt: path, workingFolder: workingFolder)
    guard isModuleName(name) else { throw CommandFailure("\"\(name)\" cannot be the name of a module") }
    let base = project.base ?? defaultBase
    if let problem = problem(withBase: base) { throw CommandFailure("--base \(base): \(problem)") }

    var clients: [Output] = []
    if let folder = outputs?.typescript {
      let options = try outputs?.typeScriptOptions ?? TypeScriptOptions()
      clients.append(.typeScript(modules: [name], path: shown(folder), options: options))
    } else if let flag = outputs?.givenFlags.first(where: { $0.hasPrefix("--typescript-") }) {
      throw CommandFailure("\(flag) says how the TypeScript client is written: give --typescript too")
    }
    if let folder = outputs?.swiftClient {
      clients.append(.swiftClient(modules: [name], path: shown(folder), imports: []))
    }
    if let folder = outputs?.vectors { clients.append(.vectors(modules: [name], path: shown(folder))) }
    return Configuration(
      path: nil, folder: ".",
      modules: [Module(name: name, role: .server, paths: [path], stub: outputs?.server.map(shown), base: base)],
      outputs: clients, settings: AnalysisSettings())
  }

  /// The package manager's layout gives a module the name of its folder; `Sources` itself is named after its package.
  static func moduleName(ofSourcesAt path: String, workingFolder: String) -> String {
    var folder = Path.isAbsolute(path) ? path : Path.normalized(workingFolder + "/" + path)
    if folder.hasSuffix(".swift") { folder = Path.parent(of: folder) }
    if Path.lastComponent(of: folder) == "Sources" { folder = Path.parent(of: folder) }
    return moduleName(from: Path.lastComponent(of: folder))
  }

  static func currentFolder() throws(CommandFailure) -> String {
    do {
      return try FileSystem.workingFolder()
    } catch {
      throw CommandFailure("the working folder cannot be read: \(error.reason)")
    }
  }
}
