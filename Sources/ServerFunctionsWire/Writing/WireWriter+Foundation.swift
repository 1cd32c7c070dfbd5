#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension WireWriter {
  /// Writes a date, rounded to the nearest millisecond. One outside of the years 0000 to 9999 is refused.
  public mutating func date(_ value: Date) throws(WireFailure) {
    let milliseconds: Int64
    do throws(WireDate.OutOfRange) {
      milliseconds = try WireDate.milliseconds(of: value)
    } catch {
      throw failure(.dateOutOfRange)
    }
    quoted(WireDate.count) { WireDate.write(milliseconds: milliseconds, to: $0) }
  }

  /// Writes a UUID in upper case.
  public mutating func uuid(_ value: UUID) {
    quoted(UUIDText.count) { UUIDText.write(value, to: $0) }
  }

  /// Writes a URL.
  public mutating func url(_ value: URL) {
    string(value.absoluteString)
  }

  /// Writes bytes in base64.
  public mutating func data(_ value: Data) {
    value.withUnsafeBytes { bytes in
      quoted(Base64.encodedCount(bytes.count)) { Base64.write(bytes, to: $0) }
    }
  }

  /// Writes a decimal number with all its digits. One that is not a number is refused.
  public mutating func decimal(_ value: Decimal) throws(WireFailure) {
    guard !value.isNaN else { throw failure(.decimalNotANumber) }
    var text = value.description
    text.withUTF8 { append($0) }
  }

  /// Writes a string of a known length that needs no escape.
  @inline(__always)
  private mutating func quoted(_ length: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Void) {
    reserve(length + 2)
    base[count] = UInt8(ascii: "\"")
    write(base + (count + 1))
    base[count + length + 1] = UInt8(ascii: "\"")
    count += length + 2
  }
}
