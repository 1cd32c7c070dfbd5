#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

// With an initializer like that of the types whose coding is generated, a type of Swift's can stand for its own coding:
// `reader.array(String.init(wire:))`. A closure would have to spell out the type that it throws.

extension String {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.string() }
}

extension Character {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.character() }
}

extension Bool {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.bool() }
}

extension Int {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.int() }
}

extension Int8 {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.int8() }
}

extension Int16 {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.int16() }
}

extension Int32 {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.int32() }
}

extension Int64 {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.int64() }
}

extension Int128 {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.int128() }
}

extension UInt {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.uint() }
}

extension UInt8 {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.uint8() }
}

extension UInt16 {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.uint16() }
}

extension UInt32 {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.uint32() }
}

extension UInt64 {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.uint64() }
}

extension UInt128 {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.uint128() }
}

extension Double {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.double() }
}

extension Float {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.float() }
}

#if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
  extension Float16 {
    /// Reads a value of the wire's JSON.
    @inlinable
    public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.float16() }
  }
#endif

extension Date {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.date() }
}

extension UUID {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.uuid() }
}

extension URL {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.url() }
}

extension Data {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.data() }
}

extension Decimal {
  /// Reads a value of the wire's JSON.
  @inlinable
  public init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.decimal() }
}
