internal import Synchronization

/// A client's connection, kept open from call to call.
package final class HTTPConnection: Sendable {
  private let port: Int
  private let socket = Mutex<Connection>(Connection())

  private struct Connection: @unchecked Sendable {
    var socket: Socket?
  }

  package init(port: Int) { self.port = port }

  package func send(_ request: HTTPMessage) throws(SocketFailure) -> HTTPMessage {
    try socket.withLock { connection throws(SocketFailure) in
      let socket: Socket
      if let open = connection.socket { socket = open } else { socket = try Socket.connect(port: port) }
      connection.socket = nil
      try socket.write(request.bytes)
      guard let reply = try socket.readMessage() else { throw SocketFailure("the server closed the connection", 0) }
      connection.socket = socket
      return reply
    }
  }

  package func post(_ path: String, _ body: [UInt8]) throws(SocketFailure) -> HTTPMessage {
    try send(
      HTTPMessage(
        startLine: "POST \(path) HTTP/1.1",
        headers: [("Host", "127.0.0.1:\(port)"), ("Content-Type", "application/json")], body: body))
  }
}
