import HTTPTypes
import ServerFunctions
import Testing

struct OriginRuleTests {
  /// The outcome of one row: whether the call of `note` passes.
  struct Row: CustomTestStringConvertible, Sendable {
    var passes: Bool
    var origins: [String] = []
    var host: String? = "example.com"
    var headers: [String: String] = [:]
    var trustsForwardedHost = false

    var testDescription: String { "\(passes) \(origins) \(host ?? "-") \(headers)" }
  }

  static let rows: [Row] = [
    // No list: only pages of the server's own host.
    Row(passes: true, headers: ["Origin": "https://example.com"]),
    Row(passes: true, headers: ["Origin": "https://EXAMPLE.com"]),
    Row(passes: true, headers: ["Origin": "http://example.com"]),
    Row(passes: true, host: "example.com:443", headers: ["Origin": "https://example.com"]),
    Row(passes: false, host: "example.com:8080", headers: ["Origin": "https://example.com"]),
    Row(passes: true, host: "localhost:8080", headers: ["Origin": "http://localhost:8080"]),
    Row(passes: true, host: "[::1]:8080", headers: ["Origin": "http://[::1]:8080"]),
    Row(passes: false, headers: ["Origin": "https://evil.com"]),
    Row(passes: false, headers: ["Origin": "https://example.com.evil.com"]),
    Row(passes: false, headers: ["Origin": "https://evil.com/example.com"]),
    Row(passes: false, headers: ["Origin": "https://example.com@evil.com"]),
    Row(passes: false, headers: ["Origin": "https://example.com/"]),
    Row(passes: false, headers: ["Origin": "null"]),
    Row(passes: false, headers: ["Origin": ""]),
    Row(passes: false, headers: ["Origin": "https://example.com, https://evil.com"]),
    Row(passes: false, host: nil, headers: ["Origin": "https://example.com"]),
    // Fetch metadata.
    Row(passes: true, headers: ["Sec-Fetch-Site": "same-origin", "Cookie": "a=b"]),
    Row(passes: true, headers: ["Sec-Fetch-Site": "same-origin", "Origin": "null"]),
    Row(passes: false, headers: ["Sec-Fetch-Site": "same-origin, cross-site"]),
    Row(passes: false, headers: ["Sec-Fetch-Site": "same-site"]),
    Row(passes: false, headers: ["Sec-Fetch-Site": "none"]),
    Row(passes: false, headers: ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors"]),
    // As node's fetch does, which is no browser.
    Row(passes: true, headers: ["Sec-Fetch-Mode": "cors"]),
    Row(passes: true, headers: ["Sec-Fetch-Mode": "cors", "Sf-Client": "sfgen/0.1", "Cookie": "a=b"]),
    Row(passes: false, headers: ["Sec-Fetch-Mode": "cors", "Cookie": "a=b"]),
    Row(passes: false, headers: ["Sec-Fetch-Site": "cross-site", "Sf-Client": "sfgen/0.1"]),
    Row(passes: false, headers: ["Sec-Fetch-Site": "cross-site", "Origin": "https://evil.com"]),
    // No Origin: not a browser, as long as nothing says that it is one.
    Row(passes: true),
    Row(passes: true, headers: ["Sf-Client": "sfgen/0.1"]),
    Row(passes: true, headers: ["Sf-Client": "sfgen/0.1", "Cookie": "a=b"]),
    Row(passes: true, headers: ["Authorization": "Bearer x"]),
    Row(passes: false, headers: ["Cookie": "a=b"]),
    Row(passes: false, headers: ["Authorization": "Basic eDp5"]),
    Row(passes: false, headers: ["Authorization": "NEGOTIATE x"]),
    Row(passes: false, headers: ["Authorization": "Bearer x", "Cookie": "a=b"]),
    Row(passes: false, headers: ["Sf-Client": "sfgen/0.1", "Origin": "https://evil.com"]),
    // A list decides alone, over fetch metadata too, and names the hosts that are served.
    Row(passes: true, origins: ["https://example.com"], headers: ["Origin": "https://example.com"]),
    Row(
      passes: true, origins: ["https://example.com", "https://app.example.com"],
      headers: ["Origin": "https://app.example.com", "Sec-Fetch-Site": "cross-site"]),
    Row(passes: false, origins: ["https://example.com"], headers: ["Origin": "http://example.com"]),
    Row(passes: false, origins: ["https://example.com"], headers: ["Origin": "https://evil.com"]),
    Row(passes: false, origins: ["https://example.com"], headers: ["Origin": "null"]),
    Row(passes: false, origins: ["null"], headers: ["Origin": "null"]),
    Row(passes: false, origins: ["*"], headers: ["Origin": "https://evil.com"]),
    Row(passes: false, origins: ["example.com"], headers: ["Origin": "https://example.com"]),
    Row(passes: true, origins: ["https://example.com"]),
    Row(passes: false, origins: ["https://example.com"], host: "evil.com", headers: ["Sec-Fetch-Site": "same-origin"]),
    Row(passes: false, origins: ["https://example.com"], host: "evil.com", headers: ["Sf-Client": "sfgen/0.1"]),
    Row(passes: false, origins: ["https://example.com"], host: nil),
    // Forwarded headers count only from a trusted proxy.
    Row(passes: false, host: "inner", headers: ["Origin": "https://example.com", "X-Forwarded-Host": "example.com"]),
    Row(
      passes: true, host: "inner", headers: ["Origin": "https://example.com", "X-Forwarded-Host": "example.com"],
      trustsForwardedHost: true),
    Row(
      passes: false, headers: ["Origin": "https://evil.com", "X-Forwarded-Host": "evil.com, example.com"],
      trustsForwardedHost: true),
    Row(
      passes: false, headers: ["Origin": "https://evil.com", "Forwarded": "host=evil.com"], trustsForwardedHost: true),
  ]

  @Test(arguments: rows)
  func `A request passes or is refused by where it says that it comes from`(row: Row) async {
    var exchange = Exchange()
    exchange.configuration.origins = row.origins
    exchange.configuration.trustsForwardedHost = row.trustsForwardedHost
    var headers = Exchange.json
    for (name, value) in row.headers { headers[.init(name)!] = value }
    let body = CountingBody("{}")
    let response = await exchange.send("note", body, headers: headers, host: row.host)
    #expect(response.head.status == (row.passes ? .ok : .forbidden))
    #expect(response.code == (row.passes ? nil : "origin-refused"))
    #expect(body.reads == (row.passes ? 2 : 0))
  }

  @Test func `A client certificate is a credential that a browser sends by itself`() async {
    let dispatcher = ServerFunctionDispatcher(ExampleTable())
    let head = HTTPRequest(
      method: .post, scheme: "https", authority: "example.com", path: "/_server/note", headerFields: Exchange.json)
    let refused = await dispatcher.respond(to: head, id: "note", body: CountingBody("{}"), hasClientCertificate: true)
    #expect(refused.head.status == .forbidden)
    var native = head
    native.headerFields[.init("Sf-Client")!] = "sfgen/0.1"
    let passed = await dispatcher.respond(to: native, id: "note", body: CountingBody("{}"), hasClientCertificate: true)
    #expect(passed.head.status == .ok)
  }

  @Test func `A refusal names both origins and the setting`() async {
    let headers = Exchange.json.merging([.origin: "https://evil.com"])
    let response = await Exchange().send("note", headers: headers)
    #expect(response.json["origin"] as? String == "https://evil.com")
    #expect(response.json["host"] as? String == "example.com")
    #expect(response.json["setting"] as? String == "ServerFunctionsConfiguration.origins")
    let detail = response.json["detail"] as? String ?? ""
    #expect(detail.contains("https://evil.com") && detail.contains("example.com") && detail.contains("origins"))
  }

  @Test func `A preflight is answered for listed origins alone`() async {
    var exchange = Exchange()
    exchange.configuration.origins = ["https://example.com", "https://app.example.com"]
    func preflight(_ origin: String, host: String = "example.com", id: String = "note") async -> ServerFunctionResponse
    {
      await exchange.send(
        id, CountingBody(""), method: .options,
        headers: [
          .origin: origin, .accessControlRequestMethod: "POST",
          .accessControlRequestHeaders: "content-type,sf-client, x-b\u{e9}d",
        ], host: host)
    }
    let listed = await preflight("https://app.example.com")
    #expect(listed.head.status == .noContent)
    #expect(listed.head.headerFields[.accessControlAllowOrigin] == "https://app.example.com")
    #expect(listed.head.headerFields[.accessControlAllowMethods] == "POST")
    #expect(listed.head.headerFields[.accessControlAllowHeaders] == "content-type, sf-client")
    #expect(listed.head.headerFields[.vary] == "Origin")
    let gone = await preflight("https://app.example.com", id: "removed")
    #expect(gone.head.status == .noContent)
    for refused in [
      await preflight("https://evil.com"), await preflight("null"),
      await preflight("https://app.example.com", host: "rebound.com"),
    ] {
      #expect(refused.head.status == .methodNotAllowed)
      #expect(refused.head.headerFields[.accessControlAllowOrigin] == nil)
      #expect(refused.head.headerFields[.allow] == "POST")
    }
  }

  @Test func `Every reply to a listed origin can be read there, and none by another`() async {
    var exchange = Exchange()
    exchange.configuration.origins = ["https://example.com", "https://app.example.com"]
    for id in ["note", "fail", "unknown", "secret"] {
      let listed = await exchange.send(id, headers: Exchange.json.merging([.origin: "https://app.example.com"]))
      #expect(listed.head.headerFields[.accessControlAllowOrigin] == "https://app.example.com")
      let other = await exchange.send(id, headers: Exchange.json.merging([.origin: "https://evil.com"]))
      #expect(other.head.headerFields[.accessControlAllowOrigin] == nil)
    }
  }
}

extension HTTPFields {
  func merging(_ other: HTTPFields) -> HTTPFields {
    var fields = self
    for field in other { fields[field.name] = field.value }
    return fields
  }
}
