extension ServerFunction {
  /// A digest of everything that a client of the function must agree on: its id, its arguments, its result, its error,
  /// and the shape of every type that these reach. Sixteen hexadecimal digits (FNV-1a, 64 bits): it tells versions
  /// apart, it protects nothing.
  func signatureDigest(with typeDigests: TypeDigests) -> String {
    var digest = FNV1aDigest()
    digest.update(id)
    for parameter in clientParameters {
      digest.update(parameter.key)
      digest.update(":", parameter.type, parameter.defaultValue == nil ? "" : "=")
    }
    if let result { digest.update("->", result) } else { digest.update("->Void") }

    var named = parameters.map(\.type)
    if let result { named.append(result) }
    if case .typed(let error) = failure {
      digest.update("throws ", error)
      named.append(error)
    }
    if let stream {
      digest.update("stream")
      if let error = stream.failure.type {
        digest.update("fails ", error)
        named.append(error)
      }
    }
    typeDigests.write(named, to: &digest)
    return digest.hexadecimal
  }
}
