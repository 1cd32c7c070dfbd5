#if Sealing
  internal import Crypto
  public import ServerFunctions

  #if canImport(FoundationEssentials)
    internal import FoundationEssentials
  #else
    internal import Foundation
  #endif

  /// Seals with AES-GCM and keys of 256 bits: with the first key, while every key opens.
  ///
  /// ```swift
  /// AppServerFunctions(sealer: try SealingKeys.environment())
  /// ```
  ///
  /// To change keys, put the new one before the old one, and take the old one away when the lifetime is over. Each sealing
  /// takes a random nonce of 96 bits, so a key should be changed before it has sealed four thousand million times
  /// (NIST SP 800-38D, section 8.3).
  public struct SealingKeys: ArgumentSealer {
    /// The variable of the environment with the keys.
    public static let variable = "SERVER_FUNCTIONS_KEY"

    /// How long a page may be used after it was made.
    public let lifetime: Duration
    private let first: Key
    private let keys: [Key]

    /// A key with what tells it from others, so that an old token does not have to be tried with every key.
    private struct Key {
      let id: [UInt8]
      let symmetric: SymmetricKey
    }

    private static let version: UInt8 = 1
    private static let idSize = 4

    /// Makes a sealer.
    ///
    /// - Parameters:
    ///   - keys: Of 32 bytes each, the one to seal with first.
    ///   - lifetime: How long a page may be used after it was made.
    /// - Throws: ``SealingKeysError``.
    public init(_ keys: [[UInt8]], lifetime: Duration = .seconds(86_400)) throws(SealingKeysError) {
      var made: [Key] = []
      for (index, bytes) in keys.enumerated() {
        guard bytes.count == 32 else { throw .wrongSize(position: index + 1, bytes: bytes.count) }
        made.append(Key(id: Array(SHA256.hash(data: bytes).prefix(Self.idSize)), symmetric: SymmetricKey(data: bytes)))
      }
      guard let first = made.first else { throw .missing }
      self.first = first
      self.keys = made
      self.lifetime = lifetime
    }

    /// Makes a sealer of keys as text: each in base64, with commas between them.
    ///
    /// - Throws: ``SealingKeysError``.
    public init(_ text: String, lifetime: Duration = .seconds(86_400)) throws(SealingKeysError) {
      var keys: [[UInt8]] = []
      for part in text.split(separator: ",", omittingEmptySubsequences: false) where !text.isEmpty {
        let trimmed = String(part.filter { !$0.isWhitespace })
        guard let data = Data(base64Encoded: trimmed) else { throw .notBase64(position: keys.count + 1) }
        keys.append(Array(data))
      }
      try self.init(keys, lifetime: lifetime)
    }

    /// Makes a sealer of the keys in `SERVER_FUNCTIONS_KEY`. Call it at the start, so that a server without a key does
    /// not start.
    ///
    /// - Throws: ``SealingKeysError``.
    public static func environment(lifetime: Duration = .seconds(86_400)) throws(SealingKeysError) -> SealingKeys {
      try SealingKeys(ProcessInfo.processInfo.environment[variable] ?? "", lifetime: lifetime)
    }

    /// A version, the key's id, the nonce, the encrypted bytes and their tag.
    public func seal(_ bytes: [UInt8], in context: [UInt8]) throws -> [UInt8] {
      let box = try AES.GCM.seal(bytes, using: first.symmetric, authenticating: header(of: first) + context)
      guard let combined = box.combined else { throw SealOpeningFailed() }
      return header(of: first) + combined
    }

    /// - Throws: ``SealOpeningFailed`` where no key fits, or what `Crypto` says of bytes that are not authentic.
    public func open(_ sealed: [UInt8], in context: [UInt8]) throws -> [UInt8] {
      let start = Self.idSize + 1
      guard sealed.count > start, let key = keys.first(where: { sealed.starts(with: header(of: $0)) }) else {
        throw SealOpeningFailed()
      }
      let box = try AES.GCM.SealedBox(combined: sealed[start...])
      return Array(try AES.GCM.open(box, using: key.symmetric, authenticating: header(of: key) + context))
    }

    private func header(of key: Key) -> [UInt8] { [Self.version] + key.id }
  }

  /// No key of the sealer opens the bytes.
  public struct SealOpeningFailed: Error, Hashable {}

  /// Why keys are none.
  public enum SealingKeysError: Error, Hashable, CustomStringConvertible {
    case missing
    case notBase64(position: Int)
    case wrongSize(position: Int, bytes: Int)

    /// What is wrong, and how to make a key.
    public var description: String {
      let advice = "Make one with `openssl rand -base64 32`, and keep it out of the sources."
      switch self {
      case .missing:
        return "There is no key to seal with: set \(SealingKeys.variable). \(advice)"
      case .notBase64(let position):
        return "Key \(position) of \(SealingKeys.variable) is not base64. \(advice)"
      case .wrongSize(let position, let bytes):
        return "Key \(position) of \(SealingKeys.variable) has \(bytes) bytes, and a key has 32. \(advice)"
      }
    }
  }
#endif
