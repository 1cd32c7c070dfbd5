public import ServerFunctionsWire

/// Goes through the arguments of a call and remembers every one that is not what the function takes.
///
/// An argument that fails is passed over, so that it does not hide what is wrong with the next.
public struct ArgumentReader: ~Copyable {
  /// Stands at the value of the key that `nextKey()` has returned, which is to be read or skipped.
  public var reader: WireReader
  private let isEmpty: Bool
  private var object: WireObject?
  private var valueStart: WireReader.Position
  private var key: WireKey?
  private var keys = SeenKeys()
  /// The keys of arguments that did not read, which are therefore not missing.
  private var failedKeys: Set<String> = []
  private var failures: [WireDecodingFailure] = []

  init(body: [UInt8], limits: WireLimits) {
    reader = WireReader(body, limits: limits)
    isEmpty = body.isEmpty
    valueStart = reader.position
  }

  /// Whether every argument so far is what the function takes.
  public var isValid: Bool { failures.isEmpty }

  /// The error to throw where the arguments are not valid: it lists every failing path.
  public var invalid: InvalidArguments { InvalidArguments(failures: failures) }

  /// The key of the next argument, `nil` behind the last one.
  ///
  /// - Throws: Where the body is no strict JSON object, repeats a key, or exceeds a limit.
  public mutating func nextKey() throws(Problem) -> WireKey? {
    guard !isEmpty else { return nil }
    do throws(WireFailure) {
      if object == nil { object = try open() }
      guard var object, let next = try reader.nextKey(in: &object) else {
        try reader.finish()
        return nil
      }
      self.object = object
      guard keys.insert(next) else { throw next.duplicate }
      valueStart = reader.position
      key = next
      return next
    } catch {
      throw Problem.unreadableArguments(error, at: reader.path(of: error))
    }
  }

  /// Notes that the argument at hand is not what the function takes, and passes over it.
  ///
  /// - Throws: Where the body cannot be read on.
  public mutating func recover(from failure: WireFailure) throws(Problem) {
    let path = reader.path(of: failure)
    guard let expected = failure.expectedWords else { throw Problem.unreadableArguments(failure, at: path) }
    failures.append(WireDecodingFailure(path: path, expected: expected))
    do throws(WireFailure) {
      reader.reset(to: valueStart)
      if let key { failedKeys.insert(key.text) }
      try reader.skipValue()
    } catch {
      throw Problem.unreadableArguments(error, at: reader.path(of: error))
    }
  }

  /// Notes that an argument is missing, unless it is there or has failed.
  public mutating func require(_ key: StaticString, _ expectation: WireExpectation, _ isPresent: Bool) {
    guard !isPresent, !failedKeys.contains(key.description) else { return }
    var path = WirePath()
    path.append(key: key.description)
    failures.append(WireDecodingFailure(path: path, expected: expectation.wordsIfMissing))
  }

  /// Checks the arguments of a function that takes none: any object will do.
  public mutating func skipAll() throws {
    while try nextKey() != nil {
      do throws(WireFailure) {
        try reader.skipValue()
      } catch {
        try recover(from: error)
      }
    }
  }

  private mutating func open() throws(WireFailure) -> WireObject {
    do throws(WireFailure) {
      return try reader.beginObject()
    } catch {
      // A byte-order mark, an array or a lone value, even if the rest were fine.
      throw .notAnObject
    }
  }
}
