import Foundation
import ServerFunctionsWire

/// A type of `Fixtures/Vectors`, or a place that needs no type, and what has to hold for every input.
struct FuzzedType: Sendable {
  /// Traps where a promise is broken.
  let check: @Sendable ([UInt8]) -> Void

  private init(checking check: @escaping @Sendable ([UInt8]) -> Void) { self.check = check }

  /// What is read is written, and what is written is read again, as the same.
  private init<Value>(
    _ read: @escaping @Sendable (inout WireReader) throws(WireFailure) -> Value,
    _ write: @escaping @Sendable (Value, inout WireWriter) throws(WireFailure) -> Void
  ) {
    check = { bytes in
      guard let value = Self.read(bytes, read) else { return }
      let written = Self.written(value, write)
      guard let again = Self.read(written, read) else { preconditionFailure("what was written is not read") }
      // Sets are written in any order.
      precondition(Self.written(again, write).sorted() == written.sorted(), "what was read is another value")
    }
  }

  private static func written<Value>(
    _ value: Value, _ write: (Value, inout WireWriter) throws(WireFailure) -> Void
  ) -> [UInt8] {
    var writer = WireWriter()
    do throws(WireFailure) {
      try write(value, &writer)
    } catch {
      preconditionFailure("what was read cannot be written: \(error.reasonInWords)")
    }
    return writer.finish()
  }

  /// The value of a whole text; `nil` where it is refused, with a path that can be found.
  private static func read<Value>(
    _ bytes: [UInt8], _ read: (inout WireReader) throws(WireFailure) -> Value
  ) -> Value? {
    var reader = WireReader(bytes)
    do throws(WireFailure) {
      let value = try read(&reader)
      try reader.finish()
      precondition(isJSON(bytes), "a text is read that the scanner takes for no JSON")
      return value
    } catch {
      precondition(error.offset >= 0 && error.offset <= bytes.count, "a failure out of bounds")
      _ = reader.path(of: error).description
      return nil
    }
  }

  /// Whether the scanner, which shares no code with the reader, takes the text for JSON.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    do throws(JSONScanner.Failure) {
      try JSONScanner.validate(bytes)
      return true
    } catch {
      // In what is passed over, a key may stand twice.
      if case .duplicateKey = error { return true }
      return false
    }
  }

  static let all: [FuzzedType] = [
    FuzzedType { bytes in _ = read(bytes) { reader throws(WireFailure) in try reader.skipValue() } },
    FuzzedType(Scalars.init(wire:)) { value, writer throws(WireFailure) in try value.write(to: &writer) },
    FuzzedType(Optionals.init(wire:)) { value, writer throws(WireFailure) in try value.write(to: &writer) },
    FuzzedType(Keys.init(wire:)) { value, writer throws(WireFailure) in try value.write(to: &writer) },
    FuzzedType(Initialized.init(wire:)) { value, writer throws(WireFailure) in try value.write(to: &writer) },
    FuzzedType(Conditional.init(wire:)) { value, writer throws(WireFailure) in try value.write(to: &writer) },
    FuzzedType(Empty.init(wire:)) { value, writer throws(WireFailure) in try value.write(to: &writer) },
    FuzzedType(Outer.init(wire:)) { value, writer throws(WireFailure) in try value.write(to: &writer) },
    FuzzedType(Tree.init(wire:)) { value, writer throws(WireFailure) in try value.write(to: &writer) },
    FuzzedType(Plain.init(wire:)) { value, writer throws(WireFailure) in try value.write(to: &writer) },
    FuzzedType(Shape.init(wire:)) { value, writer throws(WireFailure) in try value.write(to: &writer) },
    FuzzedType(Expression.init(wire:)) { value, writer throws(WireFailure) in try value.write(to: &writer) },
    FuzzedType(Refusal.init(wire:)) { value, writer throws(WireFailure) in try value.write(to: &writer) },
    FuzzedType(Conflict.init(wire:)) { value, writer throws(WireFailure) in try value.write(to: &writer) },
    FuzzedType { reader throws(WireFailure) in
      try Page(wire: &reader, item: Date.init(wire:))
    } _: { value, writer throws(WireFailure) in
      try value.write(to: &writer) { writer, item throws(WireFailure) in try writer.date(item) }
    },
    FuzzedType { reader throws(WireFailure) in
      try reader.array(Level.init(wire:))
    } _: { value, writer throws(WireFailure) in
      try writer.array(value) { writer, element throws(WireFailure) in writer.int(element.rawValue) }
    },
    FuzzedType { reader throws(WireFailure) in
      try reader.set(UUID.init(wire:))
    } _: { value, writer throws(WireFailure) in
      try writer.array(value) { writer, element throws(WireFailure) in writer.uuid(element) }
    },
    FuzzedType { reader throws(WireFailure) in
      try reader.dictionary(String.init(wire:))
    } _: { value, writer throws(WireFailure) in
      try writer.dictionary(value) { writer, element throws(WireFailure) in writer.string(element) }
    },
    FuzzedType { reader throws(WireFailure) in
      try reader.pairs(key: Decimal.init(wire:), value: Character.init(wire:))
    } _: { value, writer throws(WireFailure) in
      try writer.pairs(value) { writer, key throws(WireFailure) in
        try writer.decimal(key)
      } value: { writer, element throws(WireFailure) in
        writer.character(element)
      }
    },
    // By their own `Codable`, which nobody compares to the byte.
    FuzzedType { bytes in _ = read(bytes) { reader throws(WireFailure) in try reader.decodable(Hidden.self) } },
    FuzzedType { bytes in _ = read(bytes) { reader throws(WireFailure) in try reader.decodable([Amount].self) } },
    FuzzedType { bytes in _ = read(bytes) { reader throws(WireFailure) in try reader.decodable(Node.self) } },
  ]
}
