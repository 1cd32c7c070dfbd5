#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A TCP connection on the loopback interface, used by one thread at a time.
final class Socket {
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  static func connect(port: Int) throws(SocketFailure) -> Socket {
    let descriptor = try open()
    let socket = Socket(descriptor: descriptor)
    let result = withLoopbackAddress(port: port) { address, length in
      #if canImport(Glibc)
        Glibc.connect(descriptor, address, length)
      #else
        Darwin.connect(descriptor, address, length)
      #endif
    }
    guard result == 0 else { throw SocketFailure("connect", errno) }
    return socket
  }

  static func open() throws(SocketFailure) -> Int32 {
    #if canImport(Glibc)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard descriptor >= 0 else { throw SocketFailure("socket", errno) }
    var one: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    return descriptor
  }

  static func withLoopbackAddress<Result>(
    port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }

  func write(_ bytes: [UInt8]) throws(SocketFailure) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { rest in
        #if canImport(Glibc)
          send(descriptor, rest.baseAddress.map { $0 + offset }, rest.count - offset, Int32(MSG_NOSIGNAL))
        #else
          send(descriptor, rest.baseAddress.map { $0 + offset }, rest.count - offset, 0)
        #endif
      }
      guard count > 0 else { throw SocketFailure("send", errno) }
      offset += count
    }
  }

  /// The next message; `nil` where the other side has closed the connection before it.
  func readMessage() throws(SocketFailure) -> HTTPMessage? {
    let blank = Array("\r\n\r\n".utf8)
    var end: Int?
    while true {
      end = buffer.indices.first { buffer[$0...].starts(with: blank) }
      if end != nil { break }
      guard try readMore() else {
        if buffer.isEmpty { return nil }
        throw SocketFailure("the connection was closed within a message", 0)
      }
    }
    let headLength = end ?? 0
    let lines = String(decoding: buffer[..<headLength], as: UTF8.self).split(separator: "\r\n").map(String.init)
    buffer.removeFirst(headLength + blank.count)
    var message = HTTPMessage(startLine: lines.first ?? "")
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      message.headers.append((String(line[..<colon]), String(value)))
    }
    let length = message["content-length"].flatMap { Int($0) } ?? 0
    while buffer.count < length {
      guard try readMore() else { throw SocketFailure("the connection was closed within a body", 0) }
    }
    message.body = Array(buffer.prefix(length))
    buffer.removeFirst(length)
    return message
  }

  private func readMore() throws(SocketFailure) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = chunk.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
    guard count >= 0 else { throw SocketFailure("recv", errno) }
    buffer += chunk.prefix(count)
    return count > 0
  }
}

package struct SocketFailure: Error, CustomStringConvertible {
  package let description: String

  init(_ call: String, _ number: Int32) { description = number == 0 ? call : "\(call): error \(number)" }
}
