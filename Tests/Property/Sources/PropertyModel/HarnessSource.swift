/// Writes what is compiled beside the generated Swift: the oracle of the server, the calls of the client.
package struct HarnessSource {
  private let interface: ModelInterface
  private var mirrors: MirrorTypes

  package init(_ interface: ModelInterface) {
    self.interface = interface
    mirrors = MirrorTypes(interface)
  }

  /// A program that serves the functions, and beside each what `JSONDecoder` and `JSONEncoder` make of its arguments.
  package mutating func server(table: String) -> String {
    let functions = interface.functions.enumerated().flatMap { index, function in
      ["private func add\(index)(_ oracle: inout Oracle) {"]
        + SwiftText.indented(argumentsType(of: function) + oracleEntry(of: function)) + ["}"]
    }
    return file(
      imports: ["Foundation", "PropertySupport"], functions: functions,
      main: ["var oracle = Oracle()"]
        + interface.functions.indices.map { "add\($0)(&oracle)" }
        + ["PropertyServer.run(\(table)(), oracle: oracle)"])
  }

  /// A program that makes the calls which a file lists.
  package mutating func client(type: String) -> String {
    let functions = interface.functions.enumerated().flatMap { index, function in
      ["private func add\(index)(_ calls: inout ClientCalls<\(type)>) {"]
        + SwiftText.indented(argumentsType(of: function) + clientEntry(of: function)) + ["}"]
    }
    return file(
      imports: ["Foundation", "PropertySupport", "ServerFunctionsClient"], functions: functions,
      main: ["var calls = ClientCalls<\(type)>()"]
        + interface.functions.indices.map { "add\($0)(&calls)" }
        + ["await calls.run { \(type)(baseURL: $0, transport: $1) }"])
  }

  private func file(imports: [String], functions: [String], main: [String]) -> String {
    let lines =
      imports.map { "import \($0)" } + [""] + mirrors.declarations + functions
      + ["", "@main struct Program {", "  static func main() async {"]
      + SwiftText.indented(SwiftText.indented(main)) + ["  }", "}"]
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func argumentsType(of function: ModelFunction) -> [String] {
    var members: [String] = []
    var reads: [String] = []
    for (index, parameter) in function.parameters.enumerated() {
      let type = mirrors.name(of: unwrapped(parameter.type))
      members.append("var p\(index): \(type)\(interface.mayBeAbsent(parameter) ? "?" : "")")
      let key = "JSONName(\(SwiftText.literal(parameter.key)))"
      if interface.isOptional(parameter.type) {
        reads.append("p\(index) = try members.decodeIfPresent(\(type).self, forKey: \(key))")
      } else if parameter.defaultValue != nil {
        // `null` is no absent argument.
        reads.append("p\(index) = members.contains(\(key)) ? try members.decode(\(type).self, forKey: \(key)) : nil")
      } else {
        reads.append("p\(index) = try members.decode(\(type).self, forKey: \(key))")
      }
    }
    return ["struct Arguments: Decodable {"] + SwiftText.indented(members)
      + [
        "  init(from decoder: any Decoder) throws {", "    let members = try decoder.container(keyedBy: JSONName.self)",
      ]
      + (reads.isEmpty ? ["    _ = members"] : reads.map { "    " + $0 }) + ["  }", "}"]
  }

  private func unwrapped(_ type: ModelType) -> ModelType {
    guard case .optional(let wrapped) = interface.expanding(type) else { return type }
    return wrapped
  }

  private mutating func oracleEntry(of function: ModelFunction) -> [String] {
    let id = SwiftText.literal(function.id)
    let decode = "try OracleCoding.decode(Arguments.self, from: bytes)"
    switch function.outcome {
    case .returnsNothing: return ["oracle.add(\(id)) { bytes in", "  _ = \(decode)", "  return .nothing", "}"]
    case .returns(let index), .throws(let index, _):
      let parameter = function.parameters[index]
      var value = "arguments.p\(index)"
      if let defaultValue = parameter.defaultValue, !interface.isOptional(parameter.type) {
        value += " ?? \(mirrors.mirror("(\(defaultValue) as \(parameter.type.swift))", of: parameter.type))"
      }
      let outcome = function.isThrowing ? "thrown" : "value"
      return [
        "oracle.add(\(id)) { bytes in", "  let arguments = \(decode)",
        "  return .\(outcome)(try OracleCoding.encode(\(value)))", "}",
      ]
    }
  }

  private mutating func clientEntry(of function: ModelFunction) -> [String] {
    let arguments = function.parameters.enumerated().map { index, parameter in
      let label = parameter.label.map { SwiftText.label($0) + ": " } ?? ""
      let type = interface.mayBeAbsent(parameter) ? ModelType.optional(unwrapped(parameter.type)) : parameter.type
      return label + mirrors.value("arguments.p\(index)", of: type)
    }
    let target = function.namespace.map { "client.\($0.prefix(1).lowercased() + $0.dropFirst())" } ?? "client"
    let call = "\(target).\(SwiftText.identifier(function.name))(\(arguments.joined(separator: ", ")))"
    let decode = [
      "  let arguments = try OracleCoding.decode(Arguments.self, from: bytes)",
      arguments.isEmpty ? "  _ = arguments" : nil,
    ].compactMap { $0 }
    var lines = ["calls.add(\(SwiftText.literal(function.id))) { client, bytes in"] + decode
    switch function.outcome {
    case .returnsNothing: lines += ["  try await \(call)", "  return .nothing"]
    case .returns(let index):
      lines.append("  let result = try await \(call)")
      lines.append(
        "  return .value(try OracleCoding.encode(\(mirrors.mirror("result", of: function.parameters[index].type))))")
    case .throws(let index, let result):
      let error = function.parameters[index].type.swift
      lines += [
        "  do throws(ServerFunctionError<\(error)>) {",
        "    \(result == nil ? "" : "_ = ")try await \(call)",
        "    return .nothing",
        "  } catch {",
        "    guard case .thrown(let thrown) = error else { throw error }",
        "    return .thrown(try OracleCoding.encode(thrown))",
        "  }",
      ]
    }
    return lines + ["}"]
  }
}
