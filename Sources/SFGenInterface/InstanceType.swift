/// A type of which the server holds one instance, so that clients can call its methods.
package struct InstanceType: Hashable, Sendable {
  package let name: TypeName
  package let isolation: InstanceIsolation
  /// `@available(…)` attributes of the type and of those around it, as the author wrote them.
  package let availability: [String]
  /// The conditions of the `#if` blocks around the type, outermost first.
  package let conditions: [String]

  package init(
    name: TypeName, isolation: InstanceIsolation = .none, availability: [String] = [], conditions: [String] = []
  ) {
    self.name = name
    self.isolation = isolation
    self.availability = availability
    self.conditions = conditions
  }

  /// The global actor that its methods are isolated to, unless they say otherwise.
  package var globalActor: String? {
    if case .globalActor(let name) = isolation { name } else { nil }
  }
}

/// What the methods of an instance are isolated to, unless they say otherwise.
package enum InstanceIsolation: Hashable, Sendable {
  case none
  /// The instance is an actor itself.
  case actor
  /// `@MainActor` stands at the type.
  case globalActor(String)
}
