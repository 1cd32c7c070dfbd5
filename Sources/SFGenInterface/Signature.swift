extension ServerFunction {
  /// The function's signature as a person reads it in a review, `(title: String, tags: [String] = …) async throws(PostError) -> Post`.
  package var signatureText: String {
    let list = clientParameters.map { parameter in
      let name =
        switch (parameter.label, parameter.name) {
        case (let label?, let name?): label == name ? label : "\(label) \(name)"
        case (let label?, nil): "\(label) _"
        case (nil, let name?): "_ \(name)"
        case (nil, nil): "_"
        }
      return "\(name): \(parameter.type.swiftName)" + (parameter.defaultValue == nil ? "" : " = …")
    }
    let effects =
      switch failure {
      case .never: " async"
      case .untyped: " async throws"
      case .typed(let error): " async throws(\(error.swiftName))"
      }
    return "(" + list.joined(separator: ", ") + ")" + effects + (resultText.map { " -> \($0)" } ?? "")
  }

  /// The type of what the function returns, `Post` or `AsyncStream<Post>`.
  package var resultText: String? {
    guard let result else { return nil }
    return stream?.swiftName(of: result) ?? result.swiftName
  }
}

extension WireType {
  /// The type as Swift writes it, `[String: Post?]`.
  package var swiftName: String {
    var name = ""
    writeSwiftName(to: &name)
    return name
  }

  func writeSwiftName(to output: inout some TextOutputStream) {
    switch self {
    case .string: output.write("String")
    case .character: output.write("Character")
    case .uuid: output.write("UUID")
    case .url: output.write("URL")
    case .bool: output.write("Bool")
    case .integer(let kind): output.write(kind.rawValue)
    case .floating(let kind): output.write(kind.rawValue)
    case .decimal: output.write("Decimal")
    case .date: output.write("Date")
    case .data: output.write("Data")
    case .optional(let wrapped):
      wrapped.writeSwiftName(to: &output)
      output.write("?")
    case .array(let element): element.writeSwiftName(to: &output, between: "[", "]")
    case .contiguousArray(let element): element.writeSwiftName(to: &output, between: "ContiguousArray<", ">")
    case .set(let element): element.writeSwiftName(to: &output, between: "Set<", ">")
    case .dictionary(let key, let value, _):
      key.writeSwiftName(to: &output, between: "[", ": ")
      value.writeSwiftName(to: &output, between: "", "]")
    case .tuple(let elements):
      output.write("(")
      for (index, element) in elements.enumerated() {
        let label = element.label.map { "\($0): " } ?? ""
        element.type.writeSwiftName(to: &output, between: index == 0 ? label : ", \(label)", "")
      }
      output.write(")")
    case .named(let name, let arguments):
      output.write(name.qualified)
      for (index, argument) in arguments.enumerated() {
        argument.writeSwiftName(to: &output, between: index == 0 ? "<" : ", ", "")
      }
      if !arguments.isEmpty { output.write(">") }
    case .parameter(let name): output.write(name)
    }
  }

  private func writeSwiftName(to output: inout some TextOutputStream, between opening: String, _ closing: String) {
    output.write(opening)
    writeSwiftName(to: &output)
    output.write(closing)
  }
}

extension Interface {
  /// A digest of everything that a client of one function must agree on: its id, its arguments, its result, its error,
  /// and the shape of every type that these reach. Sixteen hexadecimal digits (FNV-1a, 64 bits): it tells versions
  /// apart, it protects nothing.
  package func signatureDigest(of function: ServerFunction) -> String {
    var digest = FNV1aDigest()
    digest.update(function.id)
    for parameter in function.clientParameters {
      digest.update("\(parameter.key):", parameter.type, parameter.defaultValue == nil ? "" : "=")
    }
    if let result = function.result { digest.update("->", result) } else { digest.update("->Void") }

    var named = function.parameters.map(\.type) + (function.result.map { [$0] } ?? [])
    if case .typed(let error) = function.failure {
      digest.update("throws ", error)
      named.append(error)
    }
    if let stream = function.stream {
      digest.update("stream")
      if let error = stream.failure.type {
        digest.update("fails ", error)
        named.append(error)
      }
    }
    digest.update(typeDigests.text(of: named))
    return digest.hexadecimal
  }
}

extension TypeShape {
  var digestText: String {
    switch self {
    case .structure(let fields):
      fields.map { "\($0.key):\($0.type.swiftName)\($0.isFixed ? "!" : "")" }.sorted().joined(separator: ",")
    case .rawEnumeration(_, let cases):
      cases.map { "\($0.value)" }.sorted().joined(separator: "|")
    case .enumeration(let cases):
      cases.compactMap(\.digestText).sorted().joined(separator: "|")
    case .rawValue(let type), .declared(let type): type.swiftName
    }
  }
}

extension EnumerationCase {
  fileprivate var digestText: String? {
    guard let key else { return nil }
    let fields = payload.map { "\($0.key):\($0.type.swiftName)\($0.defaultValue == nil ? "" : "=")" }
    return "\(key)(\(fields.joined(separator: ",")))"
  }
}
