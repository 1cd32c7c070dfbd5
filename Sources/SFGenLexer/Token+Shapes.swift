internal import CSFGenBytes

extension Token {
  /// Lists the indices of the tokens whose shape comes at or behind another in the order of `TokenShape`, in ascending order.
  ///
  /// - Parameter indices: room for sixteen more than there are tokens.
  /// - Returns: how many there are.
  package static func listIndices(
    of tokens: UnsafeBufferPointer<Token>, from shape: TokenShape, into indices: UnsafeMutablePointer<UInt32>,
    processor: Processor = .here
  ) -> Int {
    sfgen_list_marks(
      UnsafeRawPointer(tokens.baseAddress)?.assumingMemoryBound(to: sfgen_token.self), tokens.count, shape.rawValue,
      indices, processor.identifier)
  }
}
