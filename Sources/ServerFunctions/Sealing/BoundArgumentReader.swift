public import ServerFunctionsWire

/// Reads what a nested function binds, in the order in which it was sealed.
public struct BoundArgumentReader: ~Copyable {
  private var reader: WireReader
  private var object: WireObject

  init(_ reader: consuming WireReader, _ object: WireObject) {
    self.reader = reader
    self.object = object
  }

  /// The next value.
  ///
  /// - Throws: ``Problem`` where it is another one, which its signature should have kept out.
  public mutating func next<Value>(
    _ name: StaticString, _ read: (inout WireReader) throws(WireFailure) -> Value
  ) throws(Problem) -> Value {
    do throws(WireFailure) {
      guard let key = try reader.nextKey(in: &object), name ~= key else { throw WireFailure.notAnObject }
      return try read(&reader)
    } catch {
      throw .staleArguments
    }
  }
}
