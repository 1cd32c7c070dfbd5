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
    if let name = nameOfScalar { return name }
    var name = ""
    writeSwiftName(to: &name)
    return name
  }

  /// The name of a type without parts.
  private var nameOfScalar: String? {
    switch self {
    case .string: "String"
    case .character: "Character"
    case .uuid: "UUID"
    case .url: "URL"
    case .bool: "Bool"
    case .integer(let kind): kind.rawValue
    case .floating(let kind): kind.rawValue
    case .decimal: "Decimal"
    case .date: "Date"
    case .data: "Data"
    case .parameter(let name): name
    case .optional, .array, .contiguousArray, .set, .dictionary, .tuple, .named: nil
    }
  }

  func writeSwiftName(to output: inout some TextOutputStream) {
    switch self {
    case .string, .character, .uuid, .url, .bool, .integer, .floating, .decimal, .date, .data, .parameter:
      output.write(nameOfScalar ?? "")
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
      output.write(name.text)
      for (index, argument) in arguments.enumerated() {
        argument.writeSwiftName(to: &output, between: index == 0 ? "<" : ", ", "")
      }
      if !arguments.isEmpty { output.write(">") }
    }
  }

  private func writeSwiftName(to output: inout some TextOutputStream, between opening: String, _ closing: String) {
    output.write(opening)
    writeSwiftName(to: &output)
    output.write(closing)
  }
}
