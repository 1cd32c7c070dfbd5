import SFGenInterface

/// Writes the client, one struct for each namespace:
///
/// ```swift
/// public func createPost(title: String, tags: [String]?) async throws(ServerFunctionError<PostError>) -> Post {
///   let arguments = CallArguments { writer throws(WireFailure) in
///     writer.key("title")
///     writer.string(title)
///     if let tags {
///       writer.key("tags")
///       try writer.array(tags) { $0.string($1) }
///     }
///   }
///   return try await caller.call(
///     "createPost", signature: "…", arguments: arguments, returning: Post.init(wire:), throwing: PostError.init(wire:))
/// }
/// ```
extension SwiftClientProgram {
  func clientFile() -> [UInt8] {
    var writer = heading(naming: signatureTypes, importsRuntime: true, usesFoundation: true, usesCoding: true)
    for namespace in root.all {
      writer.line()
      writer.line("/// Calls \(subject(namespace)).")
      writer.block("public struct \(typeName(namespace, "Client")): \(typeName(namespace, "API")) {") { writer in
        writer.line("private let caller: ServerFunctionCaller")
        for child in namespace.children {
          writer.line()
          writer.line("/// \(SwiftNames.upperCamelCase(subject(child))).")
          let type = typeName(child, "Client")
          writer.line("public var \(namespace.property(for: child)): \(type) { \(type)(caller: caller) }")
        }
        writer.line()
        initializer(of: namespace, into: &writer)
        for function in namespace.functions {
          writer.line()
          method(for: function, into: &writer)
        }
      }
    }
    SwiftTupleCoding.write(
      reading: interface.functions.compactMap(\.result), writing: interface.functions.flatMap(\.parameters).map(\.type),
      coding, into: &writer)
    return writer.contents
  }

  private func initializer(of namespace: ClientNamespace, into writer: inout CodeWriter) {
    guard namespace.path.isEmpty else {
      return writer.block("fileprivate init(caller: ServerFunctionCaller) {") { $0.line("self.caller = caller") }
    }
    writer.line("/// Makes a client.")
    writer.line("///")
    writer.line("/// - Parameters:")
    writer.line("///   - baseURL: The server: scheme, host, perhaps a port and a path.")
    writer.line("///   - transport: What carries the requests.")
    writer.line("///   - interceptors: See every request and reply; the first one is the outermost.")
    writer.line(
      "///   - configuration: How long calls may take, how large replies may be, and headers of every request.")
    writer.declaration(
      "public init(",
      [
        "baseURL: URL", "transport: any ServerFunctionTransport", "interceptors: [any ClientInterceptor] = []",
        "configuration: ClientConfiguration = ClientConfiguration()",
      ], ") {"
    ) { writer in
      writer.call(
        "caller = ServerFunctionCaller(",
        [
          "base: \(SwiftNames.literal(interface.base))", "baseURL: baseURL", "transport: transport",
          "interceptors: interceptors", "configuration: configuration",
        ])
    }
  }

  private func method(for function: ServerFunction, into writer: inout CodeWriter) {
    let signature = ClientSignature(function)
    writer.documentation(function.documentation, otherwise: "Calls the server function `\(function.id)`.")
    writer.deprecation(function.deprecation)
    writer.declaration(
      "public func \(SwiftNames.escaped(function.name))(", signature.parameters(), ")\(signature.effects) {"
    ) { writer in
      let arguments = signature.localName("arguments")
      if !function.parameters.isEmpty { self.arguments(arguments, of: signature, into: &writer) }
      var call: [Code] = [
        "\(SwiftNames.literal(function.id))",
        "signature: \(SwiftNames.literal(interface.signatureDigest(of: function)))",
        "arguments: \(function.parameters.isEmpty ? "CallArguments()" : arguments)",
      ]
      if let result = function.result { call.append("returning: \(coding.readFunction(result))") }
      if case .typed(let error) = function.failure { call.append("throwing: \(coding.readFunction(error))") }
      if let error = function.stream?.failure.type { call.append("failing: \(coding.readFunction(error))") }
      let caller = signature.names.contains("caller") ? "self.caller" : "caller"
      // A lone expression needs no `return`.
      let isStatement = function.result != nil && !function.parameters.isEmpty
      writer.call(
        "\(isStatement ? "return " : "")try await \(caller).\(function.stream == nil ? "call" : "stream")(", call)
    }
  }

  private func arguments(_ name: String, of signature: ClientSignature, into writer: inout CodeWriter) {
    let wire = signature.localName("writer")
    writer.block("let \(name) = CallArguments { \(wire) throws(WireFailure) in") { writer in
      for (parameter, name) in zip(signature.function.parameters, signature.names) {
        // `nil` leaves out what the function has a default for, and means the same as null where it is optional.
        let type =
          parameter.defaultValue == nil || parameter.type.isOptional ? parameter.type : .optional(parameter.type)
        SwiftObjectWriting.member(
          key: parameter.key, type, SwiftNames.escaped(name), writer: wire, coding, into: &writer)
      }
    }
  }
}
