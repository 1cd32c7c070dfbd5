package import SFGenInterface

/// Writes the client's half in Swift: a protocol of all functions, a client and a mock that conform to it, and the types
/// that travel.
package enum SwiftClientEmitter {
  /// The files of one module's client.
  ///
  /// - Parameter sharedModules: modules that the client imports instead of copying their types.
  package static func files(for interface: Interface, sharedModules: [String] = []) -> [GeneratedFile] {
    files(for: [interface], sharedModules: sharedModules)
  }

  /// The files of the clients of several modules, all in one folder. A type that travels with more than one of them is
  /// declared once.
  package static func files(for interfaces: [Interface], sharedModules: [String] = []) -> [GeneratedFile] {
    let shared = Set(sharedModules)
    return
      (planOfFunctions(for: interfaces, sharedModules: shared) + planOfTypes(for: interfaces, sharedModules: shared))
      .map(\.file)
  }

  /// The files of the protocol, the client and the mock, to be written later.
  package static func planOfFunctions(for interfaces: [Interface], sharedModules: Set<String>) -> [PlannedFile] {
    interfacesOfClients(interfaces, sharedModules).filter { !$0.functions.isEmpty }.flatMap { interface in
      let program = SwiftClientProgram(interface, sharedModules: sharedModules)
      return [
        PlannedFile(path: "\(interface.module)Client.swift") { program.clientFile() },
        PlannedFile(path: "\(interface.module)Mock.swift") { program.mockFile() },
        PlannedFile(path: "\(interface.module)API.swift") { program.apiFile() },
      ]
    }
  }

  /// The files of the types, to be written later.
  package static func planOfTypes(for interfaces: [Interface], sharedModules: Set<String>) -> [PlannedFile] {
    let interfaces = interfacesOfClients(interfaces, sharedModules)
    let whole = interfaces.count == 1 ? interfaces[0] : merged(interfaces)
    return SwiftClientProgram(whole, sharedModules: sharedModules).typeFiles()
  }

  /// The interfaces as clients see them, with the names that their types have in one module.
  private static func interfacesOfClients(_ interfaces: [Interface], _ sharedModules: Set<String>) -> [Interface] {
    let interfaces = interfaces.map(\.asClientsSeeIt)
    let names = ClientTypeNames(interfaces, sharedModules: sharedModules)
    return interfaces.map(names.qualifying)
  }

  /// The types of all interfaces as those of one, with the functions that they are for.
  private static func merged(_ interfaces: [Interface]) -> Interface {
    var files: [InterfaceFile] = []
    for file in interfaces.flatMap(\.files) {
      guard let index = files.firstIndex(where: { $0.module == file.module && $0.path == file.path }) else {
        files.append(file)
        continue
      }
      let known = Set(files[index].types.map(\.name))
      files[index] = InterfaceFile(
        module: file.module, path: file.path, imports: file.imports,
        functions: files[index].functions + file.functions,
        types: files[index].types + file.types.filter { !known.contains($0.name) })
    }
    return Interface(module: interfaces.first?.module ?? "", base: "", files: files)
  }
}

/// What the client's files have to agree on.
struct SwiftClientProgram: Sendable {
  let interface: Interface
  let sharedModules: Set<String>
  let coding: SwiftCoding
  let conformances: ClientConformances
  /// The functions at the top, and the namespaces below.
  let root: ClientNamespace

  init(_ interface: Interface, sharedModules: Set<String>) {
    self.interface = interface
    self.sharedModules = sharedModules
    coding = SwiftCoding(interface, home: .client(sharedModules: sharedModules))
    conformances = ClientConformances(interface, sharedModules: sharedModules)
    root = ClientNamespace(path: [], functions: interface.functions)
  }

  /// The name of a generated type: `App` + `Posts` + `Client`.
  func typeName(_ namespace: ClientNamespace, _ kind: String) -> String {
    SwiftNames.identifierPart(interface.module)
      + namespace.path.map { SwiftNames.upperCamelCase(SwiftNames.identifierPart($0)) }.joined() + kind
  }

  /// What a doc comment says that a generated type covers.
  func subject(_ namespace: ClientNamespace) -> String {
    namespace.path.isEmpty
      ? "the server functions of the module \(interface.module)"
      : "the server functions in `\(namespace.path.joined(separator: "."))`"
  }

  /// The first lines of a file whose public declarations name the given types.
  func heading(
    from source: String? = nil, naming types: [WireType], importsRuntime: Bool, usesFoundation: Bool = false,
    usesCoding: Bool = false
  ) -> CodeWriter {
    var writer = CodeWriter()
    writer.line(text: GeneratorMark.line(from: source))
    var modules = Set(types.flatMap(\.names).map(\.module)).intersection(sharedModules)
    if importsRuntime { modules.insert("ServerFunctionsClient") }
    writer.line()
    for module in modules.sorted() { writer.line("public import \(SwiftNames.escaped(module))") }
    if usesCoding { writer.line("internal import ServerFunctionsWire") }
    if usesFoundation || types.contains(where: \.needsFoundation) {
      if !modules.isEmpty || usesCoding { writer.line() }
      writer.block("#if canImport(FoundationEssentials)", closing: "#else") {
        $0.line("public import FoundationEssentials")
      }
      writer.indented { $0.line("public import Foundation") }
      writer.line("#endif")
    }
    return writer
  }

  /// Every type that a signature of the interface names.
  var signatureTypes: [WireType] {
    interface.functions.flatMap(\.namedTypes)
  }
}

/// The functions of one namespace, and the namespaces inside it.
struct ClientNamespace: Sendable {
  let path: [String]
  let functions: [ServerFunction]
  let children: [ClientNamespace]

  init(path: [String], functions: [ServerFunction]) {
    self.path = path
    self.functions = functions.filter { $0.namespace == path }
    let inside = functions.filter { $0.namespace.count > path.count && $0.namespace.starts(with: path) }
    var names: [String] = []
    for name in inside.map({ $0.namespace[path.count] }) where !names.contains(name) { names.append(name) }
    children = names.map { ClientNamespace(path: path + [$0], functions: inside) }
  }

  /// Every namespace, this one first.
  var all: [ClientNamespace] { [self] + children.flatMap(\.all) }

  /// The property that leads from this namespace to one inside it. A function may have the same name: Swift tells the
  /// two apart by the function's labels and parentheses.
  func property(for child: ClientNamespace) -> String {
    SwiftNames.escaped(SwiftNames.lowerCamelCase(child.path.last ?? ""))
  }

  /// The type parameter that stands for the namespace's implementation in the protocol around it.
  func associatedType(for child: ClientNamespace) -> String {
    "\(SwiftNames.upperCamelCase(SwiftNames.identifierPart(child.path.last ?? "")))API"
  }
}

extension WireType {
  /// Whether Foundation declares the type, or one inside it.
  var needsFoundation: Bool {
    switch self {
    case .uuid, .url, .date, .data, .decimal: true
    default: anyPart(\.needsFoundation)
    }
  }
}
