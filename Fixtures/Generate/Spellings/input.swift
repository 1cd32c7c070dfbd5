typealias Text = String

/// The raw type by an alias.
enum Color: Text, Codable {
  case red
  case blue = "b"
}

/// The raw type by its module.
enum Quality: Swift.Int, Swift.Codable {
  case low = 3
}

/// A protocol by its module.
struct Reference: Swift.RawRepresentable, `Codable` {
  var rawValue: String
}

/// Its dictionaries are objects.
enum Side: String, (Codable & Sendable), Swift.CodingKeyRepresentable {
  case left
}

/// What an extension says of it that names the module.
struct Address {
  var street: String
}

extension App.Address: Codable {
  enum CodingKeys: String, CodingKey {
    case street = "s"
  }
}

func paint(_ color: Color, quality: Quality, reference: Reference) async -> [Side: Address] {
  // "use server"
  [:]
}

@available(*, deprecated, renamed: "paint(_:quality:reference:)")
func colour(_ color: Color) async {
  // "use server"
}

@available(*, deprecated, message: "Use \"paint\",\n\u{2764} it.")
func color(_ color: Color) async {
  // "use server"
}
