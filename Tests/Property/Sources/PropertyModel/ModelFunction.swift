/// A server function whose body hands back one of its arguments.
package struct ModelFunction: Sendable {
  package let name: String
  /// The enum that it is a static method of.
  package let namespace: String?
  package let parameters: [ModelParameter]
  package let outcome: Outcome

  package enum Outcome: Hashable, Sendable {
    case returns(parameter: Int)
    /// Throws the argument; the type of the result is that of another one, or none.
    case `throws`(parameter: Int, result: ModelType?)
    case returnsNothing
  }

  package init(_ name: String, namespace: String? = nil, _ parameters: [ModelParameter], _ outcome: Outcome) {
    self.name = name
    self.namespace = namespace
    self.parameters = parameters
    self.outcome = outcome
  }

  package var id: String { namespace.map { "\($0).\(name)" } ?? name }

  /// The type of what a call brings back: the result or the error.
  package var outcomeType: ModelType? {
    switch outcome {
    case .returns(let index), .throws(let index, _): parameters[index].type
    case .returnsNothing: nil
    }
  }

  package var resultType: ModelType? {
    switch outcome {
    case .returns(let index): parameters[index].type
    case .throws(_, let result): result
    case .returnsNothing: nil
    }
  }

  package var isThrowing: Bool {
    if case .throws = outcome { return true }
    return false
  }

  package var types: [ModelType] { parameters.map(\.type) + (resultType.map { [$0] } ?? []) }
}

package struct ModelParameter: Sendable {
  /// `nil` for a positional parameter.
  package let label: String?
  package let name: String
  package let type: ModelType
  /// The default value in Swift.
  package let defaultValue: String?

  package init(_ label: String?, _ name: String, _ type: ModelType, defaultValue: String? = nil) {
    self.label = label
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
  }

  package var key: String { label ?? name }
}
