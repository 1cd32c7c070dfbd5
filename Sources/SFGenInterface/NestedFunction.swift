/// How a function stands in the body of another: its stub has a copy of it.
package struct NestedFunction: Hashable, Sendable {
  /// The names of the functions around it, outermost first, which are the last ones of its namespace.
  package let enclosingFunctions: [String]
  /// The lines of its declaration without the directive, and without the indentation that all of them share.
  package let lines: [String]
  /// What it takes from the functions around it, in the order of the first use.
  package let bound: [BoundArgument]

  package init(enclosingFunctions: [String], lines: [String], bound: [BoundArgument] = []) {
    self.enclosingFunctions = enclosingFunctions
    self.lines = lines
    self.bound = bound
  }
}

/// A local of an enclosing function, which travels to the client and back sealed.
package struct BoundArgument: Hashable, Sendable {
  package let name: String
  package let type: WireType

  package init(name: String, type: WireType) {
    self.name = name
    self.type = type
  }
}

extension ServerFunction {
  /// What sealed arguments are called in the JSON object of arguments. No parameter has this name, as `$` begins none.
  package static let boundKey = "$bound"

  /// The types around the function, without the functions that it is nested in.
  package var typePath: [String] { Array(namespace.dropLast(nested?.enclosingFunctions.count ?? 0)) }

  /// The parameters as clients see them: what is bound travels as one text that nobody but the server can read.
  package var clientParameters: [Parameter] {
    guard let nested, !nested.bound.isEmpty else { return parameters }
    var label = "bound"
    while parameters.contains(where: { $0.label == label }) { label = "_\(label)" }
    return [Parameter(label: label, name: label, key: Self.boundKey, type: .string)] + parameters
  }

  /// The documentation with what is to be said of the sealed arguments.
  private var clientDocumentation: Documentation? {
    guard let bound = clientParameters.first, bound.key == Self.boundKey, let name = bound.label else {
      return documentation
    }
    var lines = documentation?.lines ?? []
    let text = "\(name): The `bound` of the page's `ServerAction`: sealed, readable by the server alone."
    if let list = lines.firstIndex(of: "- Parameters:") {
      lines.insert("  - \(text)", at: list + 1)
    } else if let single = lines.firstIndex(where: { $0.hasPrefix("- ") }) {
      lines.insert("- Parameter \(text)", at: single)
    } else {
      lines += (lines.isEmpty ? [] : [""]) + ["- Parameter \(text)"]
    }
    return Documentation(lines: lines)
  }

  fileprivate var asClientsSeeIt: ServerFunction {
    guard nested != nil else { return self }
    return ServerFunction(
      id: id, name: name, namespace: namespace, parameters: clientParameters, result: result, stream: stream,
      failure: failure, options: options, documentation: clientDocumentation, deprecation: deprecation,
      availability: availability,
      globalActor: globalActor, conditions: conditions, line: line)
  }
}

extension Interface {
  /// The interface without what stays on the server: which arguments are bound, and the types that nothing else needs.
  package var asClientsSeeIt: Interface {
    guard functions.contains(where: { $0.nested?.bound.isEmpty == false }) else { return self }
    let definitions = Dictionary(types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var reached: Set<TypeName> = []
    var pending = functions.flatMap { $0.parameters.map(\.type) + $0.returnedTypes }.flatMap(\.names)
    while let name = pending.popLast() {
      guard reached.insert(name).inserted, let definition = definitions[name] else { continue }
      pending += definition.memberNames
    }
    let files = files.map { file in
      InterfaceFile(
        module: file.module, path: file.path, imports: file.imports,
        functions: file.functions.map(\.asClientsSeeIt), types: file.types.filter { reached.contains($0.name) })
    }
    return Interface(
      module: module, base: base, files: files.filter { !$0.functions.isEmpty || !$0.types.isEmpty },
      surroundings: surroundings)
  }

  /// A digest of what a function binds, so that what was sealed before a change is not read as something else.
  package func boundDigest(of function: ServerFunction) -> String {
    var digest = FNV1aDigest()
    let bound = function.nested?.bound ?? []
    for argument in bound {
      digest.update(argument.name)
      digest.update(":", argument.type)
    }
    typeDigests.write(bound.map(\.type), to: &digest)
    return digest.hexadecimal
  }
}
