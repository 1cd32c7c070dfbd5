/// A request or a reply of HTTP/1.1.
package struct HTTPMessage: Sendable {
  /// `POST /path HTTP/1.1`, or `HTTP/1.1 200 OK`.
  package var startLine: String
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(startLine: String, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.startLine = startLine
    self.headers = headers
    self.body = body
  }

  package var startWords: [String] { startLine.split(separator: " ").map(String.init) }

  package var status: Int { startWords.count > 1 ? Int(startWords[1]) ?? 0 : 0 }

  package subscript(name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  var bytes: [UInt8] {
    var head = startLine + "\r\n"
    for (name, value) in headers where name.lowercased() != "content-length" { head += "\(name): \(value)\r\n" }
    if !startLine.contains(" 204 ") { head += "Content-Length: \(body.count)\r\n" }
    return Array(head.utf8) + Array("\r\n".utf8) + body
  }
}
