internal import CSFGenBytes

/// Goes through the places of a file that are worth a closer look: `sfgen_find_places` says which.
enum PlaceSearch {
  /// How many places are found in one go. Most files have fewer.
  private static let capacity = 256
  private static let processor = sfgen_processor_here()

  /// Whether a place matches where a directive may begin; those behind it are not looked at.
  ///
  /// - Parameters:
  ///   - names: gets the names of the types that the bytes declare, up to a place that matches.
  ///   - isMatch: gets the offset of a place, behind which at least two bytes stand.
  static func contains(
    _ piece: TypeNameScan.Piece, names: inout TypeNameScan, where isMatch: (Int) -> Bool
  ) -> Bool {
    contains(piece.bytes) { bytes, start, end, places in
      let count = sfgen_find_places(bytes, &start, end, places, capacity, processor)
      return names.take(UnsafeMutableBufferPointer(start: places, count: count), in: piece)
    } where: { offset in
      if TypeNameScan.followsKeyword(piece.bytes[offset + 1]) {
        names.addName(behind: offset, in: piece)
        return false
      }
      return isMatch(offset)
    }
  }

  /// The same without the names, in half of the time.
  static func containsOpening(_ bytes: UnsafeRawBufferPointer, where isMatch: (Int) -> Bool) -> Bool {
    contains(bytes) {
      sfgen_find_openings($0, &$1, $2, $3, capacity, processor)
    } where: {
      isMatch($0)
    }
  }

  @inline(__always)
  private static func contains(
    _ bytes: UnsafeRawBufferPointer,
    _ find: (UnsafePointer<UInt8>, inout Int, Int, UnsafeMutablePointer<UInt32>) -> Int,
    where isMatch: (Int) -> Bool
  ) -> Bool {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count > 2 else { return false }
    let end = bytes.count - 2
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { buffer in
      guard let places = buffer.baseAddress else { return false }
      var start = 0
      while start < end {
        let count = find(base, &start, end, places)
        var index = 0
        while index < count {
          if isMatch(Int(places[index])) { return true }
          index += 1
        }
      }
      return false
    }
  }
}
