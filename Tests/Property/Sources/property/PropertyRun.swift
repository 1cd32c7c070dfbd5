import Foundation
import PropertyHTTP
import PropertyModel

/// Holds one interface to what `JSONDecoder` and `JSONEncoder` say.
struct PropertyRun {
  let name: String
  let interface: ModelInterface
  let seed: UInt64
  let options: Options
  let folder: URL
  private(set) var findings: Findings
  private(set) var samples: [Sample] = []
  private(set) var vectors = ""
  private let canonical: CanonicalJSON
  private let started = ContinuousClock.now

  init(_ name: String, _ interface: ModelInterface, seed: UInt64, options: Options, folder: URL) {
    self.name = name
    self.interface = interface
    self.seed = seed
    self.options = options
    self.folder = folder
    findings = Findings(name, interface)
    canonical = CanonicalJSON(interface)
  }

  private func progress(_ text: String) {
    let seconds = (ContinuousClock.now - started).components.seconds
    FileHandle.standardError.write(Data("\(name): \(text) (\(seconds) s)\n".utf8))
  }

  mutating func run() throws {
    let root = URL(fileURLWithPath: options.root)
    let compiled = try CompiledInterface(interface, root: root, folder: folder, progress: progress)
    vectors = compiled.vectors
    let server = try ServerProcess(compiled.server)
    defer { server.stop() }
    let connection = HTTPConnection(port: server.port)
    try draw(compiled.vectors, connection)
    progress("\(samples.count) calls of \(interface.functions.count) functions drawn")
    try callRaw(connection)
    progress("called with bytes")
    try callWithSwift(compiled, server)
    progress("called with the Swift client")
    try callWithTypeScript(compiled, server)
    progress("called with the TypeScript client")
    let count = try mutate(connection, server)
    progress("\(count) mutated documents sent")
  }

  // MARK: Samples

  private mutating func draw(_ vectors: String, _ connection: HTTPConnection) throws {
    let golden = try VectorSamples(vectors)
    var random = SplitMix(seed: seed &+ 1)
    var safe = ValueGenerator(interface, seed: seed &+ 2, isSafe: true)
    var wide = ValueGenerator(interface, seed: seed &+ 3, isSafe: false)
    for function in interface.functions {
      var arguments = golden.arguments(of: function).map { ($0, true, Array($0.text.utf8)) }
      for number in 0..<options.values {
        let isSafe = number % 4 != 3
        let value = isSafe ? safe.arguments(of: function) : wide.arguments(of: function)
        arguments.append((value, isSafe, DocumentWriter.document(of: value, &random)))
      }
      for (index, (value, isSafe, document)) in arguments.enumerated() {
        var sample = Sample(function: function, index: index, arguments: value, document: document, isSafe: isSafe)
        let reply = try connection.post("/_oracle/\(Self.escaped(function.id))", document)
        switch reply.status {
        case 200: sample.expected = .value(reply.body)
        case 422: sample.expected = .thrown(reply.body)
        case 204: sample.expected = .nothing
        default:
          let reason = String(decoding: reply.body, as: UTF8.self)
          report("a value that JSONDecoder refuses", sample, found: reason, expected: "a value")
          continue
        }
        samples.append(sample)
      }
    }
  }

  static func escaped(_ id: String) -> String {
    id.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "._"))) ?? id
  }

  private mutating func report(_ side: String, _ sample: Sample, found: String, expected: String) {
    findings.add(
      Finding(
        side: side, function: sample.function, arguments: String(decoding: sample.document, as: UTF8.self),
        found: found,
        expected: expected))
  }

  // MARK: Bytes

  private mutating func callRaw(_ connection: HTTPConnection) throws {
    for sample in samples {
      do throws(SocketFailure) {
        check("bytes", sample, try connection.post("/_server/\(Self.escaped(sample.function.id))", sample.document))
      } catch {
        report("bytes", sample, found: "the server crashed: \(error)", expected: "a reply")
        throw Command.Failure(description: "The server crashed.")
      }
    }
  }

  /// Whether the reply is, byte for byte, what the oracle expects.
  private mutating func check(_ side: String, _ sample: Sample, _ reply: HTTPMessage) {
    let body = String(decoding: reply.body, as: UTF8.self)
    let found = "\(reply.status) \(body)"
    switch sample.expected {
    case .nothing:
      if reply.status != 204 || !reply.body.isEmpty { report(side, sample, found: found, expected: "204") }
    case .value(let bytes):
      if reply.status != 200 || !areSame(reply.body, bytes, sample) {
        report(side, sample, found: found, expected: "200 " + String(decoding: bytes, as: UTF8.self))
      }
    case .thrown(let bytes):
      let expected = String(decoding: bytes, as: UTF8.self)
      let value = (try? JSONParser.parse(body))?["value"]
      let isSame =
        reply.status == 422
        && value.map {
          areSame(Array($0.text.utf8), Array(((try? JSONParser.parse(expected)) ?? .null).text.utf8), sample)
        }
          == true
      let isOrdered = sample.function.outcomeType.map { !interface.isUnordered($0) } ?? false
      if !isSame || isOrdered && !body.contains("\"value\":" + expected) {
        report(side, sample, found: found, expected: "422 with the value " + expected)
      }
    }
  }

  private func areSame(_ left: [UInt8], _ right: [UInt8], _ sample: Sample) -> Bool {
    guard let type = sample.function.outcomeType else { return false }
    return left == right || interface.isUnordered(type) && meaning(left, type) == meaning(right, type)
  }

  private func meaning(_ bytes: [UInt8], _ type: ModelType) -> String? {
    var parser = JSONParser(bytes)
    return (try? parser.parse()).map { canonical.text($0, BoundType(type, in: interface)) }
  }

  /// The arguments that a body holds, in a form that can be compared.
  private func argumentsMeaning(_ json: JSON, _ function: ModelFunction) -> [String: String] {
    var meanings: [String: String] = [:]
    for member in json.members ?? [] {
      guard let parameter = function.parameters.first(where: { $0.key == member.key }) else {
        meanings[member.key] = "unknown"
        continue
      }
      let text = canonical.text(member.value, BoundType(parameter.type, in: interface))
      if text != "null" || !parameter.type.isOptional { meanings[member.key] = text }
    }
    return meanings
  }

  private mutating func checkBody(_ side: String, _ sample: Sample, _ body: String) {
    let sent = (try? JSONParser.parse(body)).map { argumentsMeaning($0, sample.function) }
    let meant = argumentsMeaning(sample.arguments, sample.function)
    if sent != meant { report(side + ", what was sent", sample, found: body, expected: sample.arguments.text) }
  }

  // MARK: The Swift client

  private mutating func callWithSwift(_ compiled: CompiledInterface, _ server: ServerProcess) throws {
    let lines = samples.map { sample in
      JSON.object([
        ("id", .string(sample.function.id)), ("index", .number(String(sample.index))),
        ("arguments", .string(String(decoding: sample.document, as: UTF8.self))),
      ]).text + "\n"
    }
    let text = try Command.check(compiled.client.path, [String(server.port)], in: folder, input: lines.joined())
    let reports = try text.split(separator: "\n").map { try JSONParser.parse(String($0)) }
    guard reports.count == samples.count else {
      throw Command.Failure(description: "The Swift client made \(reports.count) of \(samples.count) calls.")
    }
    for (sample, report) in zip(samples, reports) {
      let json = report.text("json")
      let outcome = report.text("outcome")
      let isExpected =
        switch sample.expected {
        case .nothing: outcome == "nothing"
        case .value(let bytes): outcome == "value" && meansSame(json, bytes, sample)
        case .thrown(let bytes): outcome == "thrown" && meansSame(json, bytes, sample)
        }
      if !isExpected {
        let expected = sample.expected.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "nothing"
        self.report("Swift client", sample, found: "\(outcome) \(json)", expected: expected)
      }
      checkBody("Swift client", sample, report.text("body"))
    }
  }

  private func meansSame(_ json: String, _ bytes: [UInt8], _ sample: Sample) -> Bool {
    guard let type = sample.function.outcomeType else { return false }
    return meaning(Array(json.utf8), type) == meaning(bytes, type)
  }

  // MARK: The TypeScript client

  private mutating func callWithTypeScript(_ compiled: CompiledInterface, _ server: ServerProcess) throws {
    let chosen = samples.filter(\.isSafe)
    let calls = chosen.map { sample in
      TypeScriptSource.Call(
        sample.function, index: sample.index, arguments: sample.arguments,
        outcome: sample.expected.bytes.flatMap { try? JSONParser.parse(String(decoding: $0, as: UTF8.self)) })
    }
    let program = TypeScriptSource(interface).program(calls, module: "App")
    for (engine, lines) in try compiled.runTypeScript(program, port: server.port) {
      guard lines.count == chosen.count else {
        throw Command.Failure(description: "\(engine) made \(lines.count) of \(chosen.count) calls.")
      }
      for (sample, line) in zip(chosen, lines) {
        let report = try JSONParser.parse(String(line))
        if case .string(let message) = report["message"] {
          self.report("TypeScript client on \(engine)", sample, found: message, expected: "no difference")
        }
        if case .string(let body) = report["body"] {
          checkBody("TypeScript client on \(engine)", sample, body)
        }
      }
    }
  }

  // MARK: Malformed input

  private mutating func mutate(_ connection: HTTPConnection, _ server: ServerProcess) throws -> Int {
    var random = SplitMix(seed: seed &+ 4)
    var count = 0
    for function in interface.functions {
      let documents = samples.filter { $0.function.id == function.id }
      guard !documents.isEmpty else { continue }
      let acceptsAnything = interface.decodesNothing(in: function.parameters.map(\.type))
      let hasDefaults = interface.hasPayloadDefaults(in: function.parameters.map(\.type))
      for _ in 0..<options.mutations {
        let sample = documents[Int.random(in: 0..<documents.count, using: &random)]
        let document = DocumentMutator.mutate(sample.document, &random)
        let mutated = Sample(
          function: function, index: 0, arguments: .null, document: document, isSafe: false)
        let (reply, oracle): (HTTPMessage, HTTPMessage)
        do throws(SocketFailure) {
          reply = try connection.post("/_server/\(Self.escaped(function.id))", document)
          oracle = try connection.post("/_oracle/\(Self.escaped(function.id))", document)
        } catch {
          report("malformed input", mutated, found: "the server crashed: \(error)", expected: "a reply")
          throw Command.Failure(description: "The server crashed.")
        }
        count += 1
        if let complaint = MalformedInput.complaint(
          document, reply: reply, oracle: oracle, acceptsAnything: acceptsAnything,
          hasPayloadDefaults: hasDefaults)
        {
          let found = "\(reply.status) " + String(decoding: reply.body, as: UTF8.self)
          report("malformed input", mutated, found: found, expected: complaint)
        } else if reply.status < 300 || reply.status == 422, oracle.status != 400, !document.isEmpty {
          var accepted = mutated
          switch oracle.status {
          case 200: accepted.expected = .value(oracle.body)
          case 422: accepted.expected = .thrown(oracle.body)
          default: accepted.expected = .nothing
          }
          check("bytes of mutated input", accepted, reply)
        }
      }
    }
    return count
  }
}

extension JSON {
  fileprivate func text(_ key: String) -> String {
    if case .string(let text) = self[key] { return text }
    return ""
  }
}
