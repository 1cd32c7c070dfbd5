import Foundation
import HTTPTypes
import Logging
import ServerFunctions
import ServerFunctionsWire
import Synchronization
import Testing

struct ReplyTests {
  @Test(arguments: ["note", "createPost", "Posts.publish", "fail", "secret", "unknown", "limited"])
  func `Every reply is neither stored nor sniffed`(id: String) async {
    for method in [HTTPRequest.Method.post, .get, .options] {
      let response = await Exchange().send(id, method: method)
      #expect(response.head.headerFields[.cacheControl] == "no-store")
      #expect(response.head.headerFields[.xContentTypeOptions] == "nosniff")
    }
  }

  @Test(arguments: [
    "", "__proto__", "constructor", "toString", "then", "../x", "/", "createPost/", "createpost", "createPost\u{0}",
    "create\u{301}Post", String(repeating: "a", count: 10_240),
  ])
  func `An id that is no function's is unknown`(id: String) async {
    let response = await Exchange().send(id)
    #expect(response.head.status == .notFound)
    #expect(response.code == "unknown-function")
  }

  @Test func `Every failing argument is listed with what was expected`() async {
    let response = await Exchange().send("createPost", CountingBody(#"{"rating":200,"tags":["a",1]}"#))
    #expect(response.head.status.code == 400)
    #expect(response.code == "invalid-arguments")
    #expect(
      response.failures == [
        "title": "a string, but it is missing", "rating": "an integer from -128 to 127", "tags[1]": "a string",
      ])
  }

  @Test func `A client of another signature is told so only where its arguments do not decode`() async {
    let old = Exchange.json.merging([.init("Sf-Signature")!: "ffffffffffffffff"])
    let same = Exchange.json.merging([.init("Sf-Signature")!: "0123456789abcdef"])
    let wrong = CountingBody(#"{"title":1}"#)
    let mismatch = await Exchange().send("createPost", wrong, headers: old)
    #expect(mismatch.head.status.code == 409)
    #expect(mismatch.code == "interface-mismatch")
    #expect(await Exchange().send("createPost", wrong, headers: same).code == "invalid-arguments")
    #expect(await Exchange().send("createPost", CountingBody("{,}"), headers: old).code == "invalid-arguments")
    #expect(await Exchange().send("createPost", CountingBody(#"{"title":"x"}"#), headers: old).head.status == .ok)
  }

  @Test(arguments: [
    ("{}", "no note", "more is absent"), (#"{"note":null,"more":null}"#, "no note", "more is null"),
    (#"{"note":"n","more":"m","unknown":[1]}"#, "n", "more is m"), ("", "no note", "more is absent"),
  ])
  func `Absent and null are told apart where they differ`(body: String, note: String, more: String) async {
    let response = await Exchange().send("note", CountingBody(body))
    #expect(response.text == "[\"\(note)\",\"\(more)\"]")
  }

  @Test func `A typed error carries its value, with the status that it chooses`() async {
    let taken = await Exchange().send("createPost", CountingBody(#"{"title":"taken"}"#))
    #expect(taken.head.status.code == 422)
    #expect(taken.code == "error")
    #expect(taken.text.hasSuffix(#""value":{"titleTaken":{"title":"taken"}}}"#))
    let gone = await Exchange().send("createPost", CountingBody(#"{"title":"gone"}"#))
    #expect(gone.head.status.code == 410)
    #expect(gone.json["status"] as? Int == 410)
  }

  @Test(arguments: [200, 399, 600, -1, 70_000])
  func `A status that is no error's is not taken from a typed error`(status: Int) throws {
    struct Odd: Error, Encodable, HTTPStatusProviding { let httpStatus: Int }
    let reply = try ServerReply.thrown(Odd(httpStatus: status)) { writer, error throws(WireFailure) in
      writer.int(error.httpStatus)
    }
    #expect(reply.status.code == 422)
    #expect(Problem(status: status, code: "odd", title: "Odd.").status.code == 500)
  }

  @Test func `The application's problems come with their status and headers`() async {
    let limited = await Exchange().send("limited")
    #expect(limited.head.status.code == 429)
    #expect(limited.head.headerFields[.retryAfter] == "2")
    #expect(await Exchange().send("secret").head.status == .unauthorized)
  }

  @Test func `A cancelled call and a body that breaks off are answered with 499`() async {
    #expect(await Exchange().send("cancel").head.status.code == 499)
    let broken = await Exchange().send("note", CountingBody(Array("{".utf8), breaksOff: true))
    #expect(broken.head.status.code == 499)
    #expect(broken.code == "cancelled")
  }

  @Test func `A call ends when its client's time is over`() async {
    let headers = Exchange.json.merging([.init("Sf-Timeout")!: "50"])
    let start = ContinuousClock.now
    let response = await Exchange().send("wait", headers: headers)
    #expect(response.head.status.code == 504)
    #expect(response.code == "deadline-exceeded")
    // The function would take an hour. Machines that are busy take their time, too.
    #expect(ContinuousClock.now - start < .seconds(300))
    let patient = Exchange.json.merging([.init("Sf-Timeout")!: "600000"])
    #expect(await Exchange().send("note", headers: patient).head.status == .ok)
    #expect(await Exchange().send("fail", headers: patient).head.status.code == 500)
  }

  @Test(arguments: ["0", "-5", "soon", "", "99999999999999999999"])
  func `A timeout that is no positive number is none`(timeout: String) async {
    let headers = Exchange.json.merging([.init("Sf-Timeout")!: timeout])
    #expect(await Exchange().send("note", headers: headers).head.status == .ok)
  }

  @Test func `Cancelling the task of a request ends the call`() async {
    let headers = Exchange.json.merging([.init("Sf-Timeout")!: "60000"])
    for headers in [Exchange.json, headers] {
      let task = Task { await Exchange().send("wait", headers: headers) }
      task.cancel()
      #expect(await task.value.head.status.code == 499)
    }
  }

  @Test func `The reply carries what the function sets, but not over the runtime's own headers`() async {
    struct Table: ServerFunctionTable {
      let base = "/_server"
      let functions = [
        ServerFunction(id: "set", signature: "0") { _ in
          let context = try #require(ServerContext.current)
          context.setResponseHeader(.contentLanguage, to: "en")
          context.setResponseHeader(.cacheControl, to: "public")
          context.setResponseHeader(.contentLength, to: "1")
          context.setResponseHeader(.accessControlAllowOrigin, to: "*")
          context.setResponseHeader(.init("X-Split")!, to: "a\r\nX-Injected: 1")
          for (name, value) in [("a", "1"), ("b", context.cookies["session"] ?? "")] {
            if let cookie = ResponseCookie(name: name, value: value) { context.setCookie(cookie) }
          }
          return try ServerReply.value(context.functionID) { $0.string($1) }
        }
      ]
    }
    var exchange = Exchange()
    exchange.table = Table()
    let headers = Exchange.json.merging([.cookie: "x=y; session=s1; session=s2", .init("Sf-Client")!: "test"])
    let fields = await exchange.send("set", headers: headers).head.headerFields
    #expect(fields[.contentLanguage] == "en")
    #expect(fields[.cacheControl] == "no-store")
    #expect(fields[.contentLength] == nil)
    #expect(fields[.accessControlAllowOrigin] == nil)
    #expect(fields[.init("X-Split")!]?.contains { $0.isNewline } == false)
    #expect(
      fields[values: .setCookie] == [
        "a=1; Path=/; Secure; HttpOnly; SameSite=Lax", "b=s1; Path=/; Secure; HttpOnly; SameSite=Lax",
      ])
  }

  @Test(arguments: [("", "v"), ("a b", "v"), ("a=", "v"), ("a", "v;w"), ("a", "v w"), ("a", "v\r\nw"), ("a", "é")])
  func `A cookie that would end early cannot be made`(name: String, value: String) {
    #expect(ResponseCookie(name: name, value: value) == nil)
  }

  @Test func `There is no context outside a call`() {
    #expect(ServerContext.current == nil)
  }

  @Test func `The first of two functions with one id keeps it, and the second is logged`() async {
    struct Table: ServerFunctionTable {
      let base = "/_server"
      let functions = [
        ServerFunction(id: "twice", signature: "0") { _ in try ServerReply.value(1) { $0.int($1) } },
        ServerFunction(id: "twice", signature: "0") { _ in try ServerReply.value(2) { $0.int($1) } },
      ]
    }
    let log = Log()
    var exchange = Exchange()
    exchange.table = Table()
    exchange.configuration.logger = Logger(label: "test") { _ in RecordingLogHandler(log: log) }
    #expect(await exchange.send("twice").text == "1")
    #expect(log.entries.filter { $0.contains("twice") }.count == 1)
  }
}
