/// Encrypts what nested functions take from the functions around them, on its way to a client and back.
///
/// `ServerFunctionsSealing` has one. Another one has to be authenticated encryption with associated data: what a client
/// could read or change unnoticed would be an argument like any other.
public protocol ArgumentSealer: Sendable {
  /// How long a page may be used after it was made.
  var lifetime: Duration { get }

  /// Encrypts bytes.
  ///
  /// - Parameter context: What the sealed bytes are good for. They open in no other context.
  func seal(_ bytes: [UInt8], in context: [UInt8]) throws -> [UInt8]

  /// Decrypts what `seal` returned.
  ///
  /// - Throws: Where the bytes were changed, or sealed by somebody else or in another context.
  func open(_ sealed: [UInt8], in context: [UInt8]) throws -> [UInt8]
}
