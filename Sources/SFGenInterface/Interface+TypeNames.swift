extension Interface {
  /// The interface with every declared type's name replaced by one that is equal to it.
  package func namingTypes(_ rename: (TypeName) -> TypeName) -> Interface {
    Interface(
      module: module, base: base, files: files.map { $0.namingTypes(rename) }, surroundings: surroundings)
  }

  /// The files, in which names say so that two types of different modules have.
  static func tellingTypesApart(in files: [InterfaceFile]) -> [InterfaceFile] {
    var seen: Set<[String]> = []
    let several = Set(files.lazy.flatMap(\.types).map(\.name.path).filter { !seen.insert($0).inserted })
    if several.isEmpty { return files }
    return files.map { $0.namingTypes { several.contains($0.path) ? $0.asOneOfSeveral : $0 } }
  }
}

extension InterfaceFile {
  fileprivate func namingTypes(_ rename: (TypeName) -> TypeName) -> InterfaceFile {
    InterfaceFile(
      module: module, path: path, imports: imports, functions: functions.map { $0.namingTypes(rename) },
      types: types.map { $0.namingTypes(rename) }, extendsImportedTypes: extendsImportedTypes)
  }
}

extension ServerFunction {
  fileprivate func namingTypes(_ rename: (TypeName) -> TypeName) -> ServerFunction {
    ServerFunction(
      id: id, name: name, namespace: namespace, instance: instance?.namingTypes(rename),
      nested: nested?.namingTypes(rename), parameters: parameters.map { $0.namingTypes(rename) },
      result: result?.namingTypes(rename), stream: stream?.namingTypes(rename), failure: failure.namingTypes(rename),
      options: options, documentation: documentation, deprecation: deprecation, availability: availability,
      globalActor: globalActor, conditions: conditions, line: line)
  }
}

extension InstanceType {
  fileprivate func namingTypes(_ rename: (TypeName) -> TypeName) -> InstanceType {
    InstanceType(name: rename(name), isolation: isolation, availability: availability, conditions: conditions)
  }
}

extension NestedFunction {
  fileprivate func namingTypes(_ rename: (TypeName) -> TypeName) -> NestedFunction {
    NestedFunction(
      enclosingFunctions: enclosingFunctions, lines: lines,
      bound: bound.map { BoundArgument(name: $0.name, type: $0.type.namingTypes(rename)) })
  }
}

extension Parameter {
  fileprivate func namingTypes(_ rename: (TypeName) -> TypeName) -> Parameter {
    Parameter(label: label, name: name, key: key, type: type.namingTypes(rename), defaultValue: defaultValue)
  }
}

extension ResultStream {
  fileprivate func namingTypes(_ rename: (TypeName) -> TypeName) -> ResultStream {
    ResultStream(spelling: spelling, failure: failure.namingTypes(rename))
  }
}

extension Failure {
  fileprivate func namingTypes(_ rename: (TypeName) -> TypeName) -> Failure {
    switch self {
    case .never, .untyped: self
    case .typed(let error): .typed(error.namingTypes(rename))
    }
  }
}

extension TypeDefinition {
  fileprivate func namingTypes(_ rename: (TypeName) -> TypeName) -> TypeDefinition {
    TypeDefinition(
      name: rename(name), parameters: parameters, shape: shape.namingTypes(rename), access: access, isClass: isClass,
      isNonisolated: isNonisolated, documentation: documentation, deprecation: deprecation, isError: isError,
      isCodingKeyRepresentable: isCodingKeyRepresentable, isHashable: isHashable, isSendable: isSendable,
      availability: availability, conditions: conditions)
  }
}

extension TypeShape {
  fileprivate func namingTypes(_ rename: (TypeName) -> TypeName) -> TypeShape {
    switch self {
    case .structure(let fields): .structure(fields.map { $0.namingTypes(rename) })
    case .rawEnumeration: self
    case .enumeration(let cases): .enumeration(cases.map { $0.namingTypes(rename) })
    case .rawValue(let type): .rawValue(type.namingTypes(rename))
    case .declared(let type): .declared(type.namingTypes(rename))
    }
  }
}

extension Field {
  fileprivate func namingTypes(_ rename: (TypeName) -> TypeName) -> Field {
    Field(
      name: name, key: key, type: type.namingTypes(rename), isFixed: isFixed, documentation: documentation,
      conditions: conditions)
  }
}

extension EnumerationCase {
  fileprivate func namingTypes(_ rename: (TypeName) -> TypeName) -> EnumerationCase {
    let payload = payload.map { field in
      PayloadField(
        label: field.label, key: field.key, type: field.type.namingTypes(rename), position: field.position,
        defaultValue: field.defaultValue)
    }
    return EnumerationCase(
      name: name, key: key, payload: payload, valueCount: valueCount, documentation: documentation,
      conditions: conditions)
  }
}
