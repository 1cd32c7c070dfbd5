/// One function that clients call.
package final class ServerFunction: Sendable {
  /// The name on the wire, unique within a base: `createPost`, `Posts.create`.
  package let id: String
  package let name: String
  /// The name with its labels, `move(_:to:)`.
  package let nameWithLabels: String
  /// The types around a method, outermost first; empty for a function at the top of a file.
  package let namespace: [String]
  /// The type of which the server holds one instance, where the function is a method of instances.
  package let instance: InstanceType?
  /// How it stands in the body of another function; its namespace ends in the names of the functions around it.
  package let nested: NestedFunction?
  package let parameters: [Parameter]
  /// `nil` where the function returns nothing; of a stream, what it consists of.
  package let result: WireType?
  /// `nil` where the function returns its result at once.
  package let stream: ResultStream?
  package let failure: Failure
  package let options: FunctionOptions
  package let documentation: Documentation?
  package let deprecation: Deprecation?
  /// `@available(…)` attributes to repeat, as the author wrote them.
  package let availability: [String]
  /// The global actor that the function names, `MainActor`.
  package let globalActor: String?
  /// The conditions of the `#if` blocks around the function, outermost first.
  package let conditions: [String]
  /// The line of the function's name in its file, from 1.
  package let line: Int

  package init(
    id: String, name: String, namespace: [String] = [], instance: InstanceType? = nil, nested: NestedFunction? = nil,
    parameters: [Parameter] = [], result: WireType? = nil, stream: ResultStream? = nil, failure: Failure = .never,
    options: FunctionOptions = FunctionOptions(), documentation: Documentation? = nil,
    deprecation: Deprecation? = nil, availability: [String] = [], globalActor: String? = nil,
    conditions: [String] = [], line: Int
  ) {
    self.id = id
    self.name = name
    nameWithLabels = "\(name)(\(parameters.map { ($0.label ?? "_") + ":" }.joined()))"
    self.namespace = namespace
    self.instance = instance
    self.nested = nested
    self.parameters = parameters
    self.result = result
    self.stream = stream
    self.failure = failure
    self.options = options
    self.documentation = documentation
    self.deprecation = deprecation
    self.availability = availability
    self.globalActor = globalActor
    self.conditions = conditions
    self.line = line
  }

  /// The types of what comes back.
  package var returnedTypes: [WireType] {
    var types = result.map { [$0] } ?? []
    for error in [failure.type, stream?.failure.type] { if let error { types.append(error) } }
    return types
  }
}

package final class Parameter: Sendable {
  /// The label that a Swift caller writes; `nil` where the parameter is positional.
  package let label: String?
  /// The name inside the function; `nil` where it has none.
  package let name: String?
  /// The argument's name in the JSON object of arguments.
  package let key: String
  package let type: WireType
  package let defaultValue: DefaultValue?

  package init(label: String?, name: String?, key: String, type: WireType, defaultValue: DefaultValue? = nil) {
    self.label = label
    self.name = name
    self.key = key
    self.type = type
    self.defaultValue = defaultValue
  }
}

/// The expression that stands for an absent argument.
package struct DefaultValue: Hashable, Sendable {
  /// The text as the author wrote it: for documentation, and for copying where it is self-contained.
  package let text: String
  /// Whether it means the same in any place: a literal, `nil`, `[]`, `.member`, `.init()`.
  package let isSelfContained: Bool

  package init(text: String, isSelfContained: Bool) {
    self.text = text
    self.isSelfContained = isSelfContained
  }
}

/// What a function may throw.
package enum Failure: Hashable, Sendable {
  case never
  /// `throws`: anything, which clients see as an internal error.
  case untyped
  /// `throws(E)`: clients receive the value.
  case typed(WireType)
}

/// What `// sfgen:` comments and the configuration say of a function.
package struct FunctionOptions: Hashable, Sendable {
  /// The name of the guard that admits a caller.
  package var guardName: String?
  /// The largest request body in bytes; `nil` leaves it to the server's configuration.
  package var bodyLimit: Int?

  package init(guardName: String? = nil, bodyLimit: Int? = nil) {
    self.guardName = guardName
    self.bodyLimit = bodyLimit
  }
}

/// A doc comment without its markers, line by line.
package struct Documentation: Hashable, Sendable {
  package let lines: [String]

  package init(lines: [String]) {
    self.lines = lines
  }
}

package struct Deprecation: Hashable, Sendable {
  package let message: String?

  package init(message: String?) {
    self.message = message
  }
}
