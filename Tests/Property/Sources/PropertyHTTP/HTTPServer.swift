internal import Foundation

/// Answers requests on the loopback interface, each connection on a thread of its own.
package struct HTTPServer: Sendable {
  package let port: Int
  private let descriptor: Int32

  /// Listens on a free port.
  package init() throws(SocketFailure) {
    descriptor = try Socket.open()
    let listener = descriptor
    guard Socket.withLoopbackAddress(port: 0, { bind(listener, $0, $1) }) == 0 else {
      throw SocketFailure("bind", errno)
    }
    guard listen(descriptor, 128) == 0 else { throw SocketFailure("listen", errno) }
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &length) }
    }
    guard result == 0 else { throw SocketFailure("getsockname", errno) }
    port = Int(in_port_t(bigEndian: address.sin_port))
  }

  /// Answers for ever.
  package func run(_ respond: @escaping @Sendable (HTTPMessage) async -> HTTPMessage) {
    while true {
      let connection = accept(descriptor, nil, nil)
      guard connection >= 0 else { continue }
      let thread = Thread { Self.serve(Socket(descriptor: connection), respond) }
      thread.stackSize = 1 << 22
      thread.start()
    }
  }

  private static func serve(_ socket: Socket, _ respond: @escaping @Sendable (HTTPMessage) async -> HTTPMessage) {
    while let request = try? socket.readMessage() {
      let reply = Reply()
      Task {
        reply.message = await respond(request)
        reply.isThere.signal()
      }
      reply.isThere.wait()
      guard (try? socket.write(reply.message.bytes)) != nil else { return }
    }
  }

  /// Handed from a task to the thread that waits for it.
  private final class Reply: @unchecked Sendable {
    let isThere = DispatchSemaphore(value: 0)
    var message = HTTPMessage(startLine: "HTTP/1.1 500 Internal Server Error")
  }
}
