internal import ServerFunctionsWire

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What is sealed: the values, and what has to hold when they come back.
///
/// ```json
/// {"caller":"7","expires":1764374400000,"signature":"0123456789abcdef","values":{"id":3}}
/// ```
enum SealedEnvelope {
  /// Lengths are hidden up to this many bytes, since those of texts and numbers would say something of them.
  private static let blockSize = 64

  /// Binds a token to one function of one module at one path. The version is there for a later format.
  static func context(path: String, module: String) -> [UInt8] {
    Array("sfgen bound arguments 1\0\(module)\0\(path)".utf8)
  }

  static func bytes(
    signature: String, caller: String?, lifetime: Duration,
    _ write: (inout WireWriter) throws(WireFailure) -> Void
  ) throws(BoundArgumentNotEncodable) -> [UInt8] {
    var writer = WireWriter()
    do throws(WireFailure) {
      try writer.beginObject()
      if let caller {
        writer.key("caller")
        writer.string(caller)
      }
      writer.key("expires")
      writer.int64(now + milliseconds(of: lifetime))
      writer.key("signature")
      writer.string(signature)
      writer.key("values")
      try writer.beginObject()
      try write(&writer)
      writer.endObject()
      writer.endObject()
    } catch {
      var path = writer.path.description
      if path.hasPrefix("values.") { path.removeFirst("values.".count) }
      throw BoundArgumentNotEncodable(path: path, reason: error.reasonInWords)
    }
    var bytes = writer.finish()
    let padding = (blockSize - bytes.count % blockSize) % blockSize
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: padding)
    return bytes
  }

  /// Reads up to the values, and checks what stands before them.
  static func open(
    _ bytes: [UInt8], signature: String, caller: String?
  ) throws(SealRefusal) -> BoundArgumentReader {
    var reader = WireReader(bytes)
    do {
      var object = try reader.beginObject()
      while let key = try reader.nextKey(in: &object) {
        switch key {
        case "caller":
          let sealedFor = try reader.string()
          // By bytes, as an application's database tells its callers apart.
          guard let caller, sealedFor.utf8.elementsEqual(caller.utf8) else { throw SealRefusal.otherCaller }
        case "expires":
          let expires = try reader.int64()
          guard expires > now else { throw SealRefusal.expired }
        case "signature":
          let sealedAs = try reader.string()
          guard sealedAs == signature else { throw SealRefusal.otherSignature }
        case "values":
          let values = try reader.beginObject()
          return BoundArgumentReader(reader, values)
        default: try reader.skipValue()
        }
      }
    } catch let refusal as SealRefusal {
      throw refusal
    } catch {
      throw .notSealedHere
    }
    throw .notSealedHere
  }

  private static var now: Int64 { Int64((Date().timeIntervalSince1970 * 1000).rounded()) }

  private static func milliseconds(of duration: Duration) -> Int64 {
    let (seconds, attoseconds) = duration.components
    // A lifetime of centuries is one for ever, and no sum of times may overflow.
    return min(max(seconds, -1_000_000_000_000), 1_000_000_000_000) * 1000 + attoseconds / 1_000_000_000_000_000
  }
}

/// Why sealed arguments are not taken.
enum SealRefusal: String, Error {
  case notSealedHere = "it was changed, or sealed with another key or for another function"
  case otherCaller = "it was sealed for another caller"
  case expired = "it has expired"
  case otherSignature = "the function bound other arguments when it was sealed"
}
