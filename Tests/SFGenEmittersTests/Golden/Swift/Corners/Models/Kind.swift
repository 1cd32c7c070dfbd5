public enum Kind: String, Codable, Hashable, Sendable { case one, two }
public enum Failure: Error, Codable, Hashable, Sendable { case all }
