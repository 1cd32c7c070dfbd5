import SFGenInterface

/// A server function as its Swift client declares it.
struct ClientSignature {
  let function: ServerFunction
  /// The names inside the method, in the order of the parameters.
  let names: [String]

  init(_ function: ServerFunction) {
    self.function = function
    names = function.parameters.map { $0.name ?? $0.key }
  }

  /// A parameter with a default value is optional here: the client does not know the value, and `nil` leaves it out.
  func type(of parameter: Parameter) -> String {
    parameter.defaultValue == nil ? SwiftNames.type(parameter.type) : SwiftNames.optional(parameter.type)
  }

  func parameters(without omitted: Int? = nil, defaultsFrom firstDefault: Int = Int.max) -> [Code] {
    function.parameters.indices.filter { $0 != omitted }.map { index in
      let parameter = function.parameters[index]
      let name =
        switch parameter.label {
        case nil: "_ \(SwiftNames.label(names[index]))"
        case names[index]?: SwiftNames.label(names[index])
        case let label?: "\(SwiftNames.label(label)) \(SwiftNames.label(names[index]))"
        }
      let isDefaulted = index >= firstDefault && parameter.defaultValue != nil
      return "\(name): \(type(of: parameter))\(isDefaulted ? " = nil" : "")"
    }
  }

  /// The error that the client's method throws.
  var failure: String {
    guard case .typed(let error) = function.failure else { return "ServerFunctionError<Never>" }
    return "ServerFunctionError<\(SwiftNames.type(error))>"
  }

  var thrown: String {
    guard case .typed(let error) = function.failure else { return "Never" }
    return SwiftNames.type(error)
  }

  /// What follows the parameters.
  var effects: Code {
    result.map { " async throws(\(failure)) -> \($0)" } ?? " async throws(\(failure))"
  }

  /// What the client's method returns, `Post` or `ServerFunctionStream<Post, Never>`.
  var result: String? {
    guard let result = function.result else { return nil }
    guard let stream = function.stream else { return SwiftNames.type(result) }
    let thrown = stream.failure.type.map(SwiftNames.type) ?? "Never"
    return "ServerFunctionStream<\(SwiftNames.type(result)), \(thrown)>"
  }

  /// The call's arguments as text, `nil` in the place of those that are left out.
  func forwarded(leavingOut omitted: Set<Int> = []) -> [Code] {
    function.parameters.indices.map { index -> Code in
      let label = function.parameters[index].label.map { "\(SwiftNames.argumentLabel($0)): " } ?? ""
      return "\(label)\(omitted.contains(index) ? "nil" : SwiftNames.escaped(names[index]))"
    }
  }

  /// A name that no parameter has.
  func localName(_ name: String) -> String {
    var name = name
    while names.contains(name) { name += "_" }
    return name
  }
}
