internal import Logging

extension ServerCall {
  /// Opens what a nested function binds.
  ///
  /// A client that is refused learns no more than that; the log has the reason.
  ///
  /// - Parameters:
  ///   - token: What the client sent.
  ///   - path: Where the function is called that it has to be sealed for.
  ///   - module: The function's module.
  ///   - signature: A digest of the names and types of what the function binds.
  /// - Throws: Where the token was changed, belongs to another function or caller, or is too old.
  public func open(
    _ token: String, with sealer: any ArgumentSealer, path: String, module: String, signature: String
  ) throws(Problem) -> BoundArgumentReader {
    do throws(SealRefusal) {
      guard let sealed = Base64URL.bytes(of: token) else { throw .notSealedHere }
      let bytes: [UInt8]
      do {
        bytes = try sealer.open(sealed, in: SealedEnvelope.context(path: path, module: module))
      } catch {
        throw .notSealedHere
      }
      return try SealedEnvelope.open(bytes, signature: signature, caller: context.callerID)
    } catch {
      switch error {
      case .expired, .otherSignature:
        context.logger.info("Sealed arguments are too old.", metadata: ["reason": .string(error.rawValue)])
        throw .staleArguments
      case .notSealedHere, .otherCaller:
        context.logger.warning("Sealed arguments were refused.", metadata: ["reason": .string(error.rawValue)])
        throw .boundArgumentsRefused
      }
    }
  }
}
