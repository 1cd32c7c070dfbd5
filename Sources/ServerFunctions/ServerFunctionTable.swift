/// The server functions of one module; `sfgen` generates the conforming type.
public protocol ServerFunctionTable: Sendable {
  /// The path below which the functions are reached, such as `/_server`.
  var base: String { get }

  /// Every function, each with an id of its own.
  var functions: [ServerFunction] { get }
}
