package import SFGenInterface

/// Writes the server's half in Swift: a stub for each function, in one file for each source file, and one table for the
/// module.
package enum SwiftServerEmitter {
  /// The files, relative to the folder of the module's stubs.
  package static func files(for interface: Interface) -> [GeneratedFile] { plan(for: interface).map(\.file) }

  /// The same files, to be written later.
  package static func plan(for interface: Interface) -> [PlannedFile] {
    let program = SwiftServerProgram(interface)
    let sources = program.interface.files.filter { !$0.functions.isEmpty }
    let names = SwiftFileNames(sources)
    let table = PlannedFile(path: "\(interface.module)ServerFunctions.swift") { program.tableFile() }
    let stubs = sources.map { file in
      PlannedFile(path: "\(file.folder)\(names.name(of: file))+ServerFunctions.swift") { program.stubFile(for: file) }
    }
    return [table] + stubs + program.codingFiles()
  }
}

/// What the stubs and the table have to agree on.
struct SwiftServerProgram: Sendable {
  let interface: Interface
  let coding: SwiftCoding
  private let stubNames: [String: String]
  /// The types that cannot be named, or coded, without a warning.
  let deprecatedTypes: Set<TypeName>

  init(_ interface: Interface) {
    let interface = interface.qualifyingNamesOfOtherModules
    self.interface = interface
    coding = SwiftCoding(interface, home: .module(interface.module))
    deprecatedTypes = interface.types.names { $0.deprecation != nil }
    var taken: Set<[String]> = []
    var stubNames: [String: String] = [:]
    for function in interface.functions {
      let prefix = function.typePath.map { "\($0)." }.joined()
      let id = function.id.hasPrefix(prefix) ? String(function.id.dropFirst(prefix.count)) : function.id
      let name = "_serverFunction_\(SwiftNames.identifierPart(id))"
      var candidate = name
      var number = 2
      while !taken.insert(function.typePath + [candidate]).inserted {
        candidate = "\(name)_\(number)"
        number += 1
      }
      stubNames[function.id] = candidate
    }
    self.stubNames = stubNames
  }

  /// The stub's name inside the function's namespace.
  func stubName(of function: ServerFunction) -> String { stubNames[function.id] ?? "_serverFunction" }

  /// Whether a stub that calls the function would compile with a warning.
  func isDeprecated(_ function: ServerFunction) -> Bool {
    let names = function.namedTypes.flatMap(\.names)
    // A nested function's copy is not deprecated: the attribute stands at the stub.
    return function.deprecation != nil && function.nested == nil || names.contains { deprecatedTypes.contains($0) }
  }
}

extension ServerFunction {
  /// Every type that the signature names.
  var namedTypes: [WireType] { parameters.map(\.type) + boundTypes + returnedTypes }

  /// The types of what it takes from the functions around it.
  var boundTypes: [WireType] { nested?.bound.map(\.type) ?? [] }
}
