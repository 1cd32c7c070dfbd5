/// Bytes that grow at their end, piece by piece.
///
/// An array can do the same. It takes twice as long for pieces of a few bytes, which nearly all of generated code is put
/// together of: it asks each piece for an iterator over what did not fit.
struct CodeBytes {
  private struct Header {
    var count: Int
    /// What was asked for. A buffer's own `capacity` asks the allocator.
    let capacity: Int
  }

  /// Only a value that holds it alone changes it.
  private final class Storage: ManagedBuffer<Header, UInt8> {}

  private var storage: ManagedBuffer<Header, UInt8>

  init(minimumCapacity: Int = 0) {
    storage = Self.allocate(minimumCapacity)
  }

  private static func allocate(_ capacity: Int) -> ManagedBuffer<Header, UInt8> {
    Storage.create(minimumCapacity: capacity) { _ in Header(count: 0, capacity: capacity) }
  }

  /// Through pointers, as the compiler checks each access to a property of a class while the program runs.
  private var header: Header { storage.withUnsafeMutablePointerToHeader { $0.pointee } }

  var count: Int { header.count }
  var isEmpty: Bool { count == 0 }

  func withUnsafeBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    storage.withUnsafeMutablePointers { header, start in
      body(UnsafeBufferPointer(start: start, count: header.pointee.count))
    }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    extend(by: bytes.count) { $0.update(from: source, count: bytes.count) }
  }

  mutating func append(_ text: String) {
    // A text in Swift's own storage has its bytes in a row; one from elsewhere is copied into such a storage.
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil {
      var copy = text
      copy.withUTF8 { append($0) }
    }
  }

  mutating func append(_ text: Substring) {
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil {
      append(String(text))
    }
  }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  mutating func append(_ other: CodeBytes) {
    other.withUnsafeBytes { append($0) }
  }

  mutating func append(_ byte: UInt8, count: Int = 1) {
    extend(by: count) { $0.update(repeating: byte, count: count) }
  }

  mutating func removeLast() {
    precondition(!isEmpty)
    extend(by: -1) { _ in }
  }

  /// - Parameter fill: is called with the address of as many bytes as there are to be more, and gives all of them a value.
  private mutating func extend(by count: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    let (oldCount, capacity) = (header.count, header.capacity)
    let isOwn = isKnownUniquelyReferenced(&storage)
    if !isOwn || oldCount + count > capacity { move(into: max(oldCount + count, capacity * 2)) }
    storage.withUnsafeMutablePointers { header, start in
      fill(start + oldCount)
      header.pointee.count = oldCount + count
    }
  }

  @inline(never)
  private mutating func move(into capacity: Int) {
    let old = storage
    storage = Self.allocate(capacity)
    old.withUnsafeMutablePointers { oldHeader, oldStart in
      storage.withUnsafeMutablePointers { header, start in
        start.update(from: oldStart, count: oldHeader.pointee.count)
        header.pointee.count = oldHeader.pointee.count
      }
    }
  }
}

/// The storage is never changed while two values hold it.
extension CodeBytes: @unchecked Sendable {}
