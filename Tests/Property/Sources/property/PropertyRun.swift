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
  /// Whether values are written in one way alone, so that a file can keep them.
  let isKept: Bool
  var findings: Findings
  var samples: [Sample] = []
  /// How often the server and `JSONDecoder` differed as they should.
  var knownDifferences: [KnownDifference: Int] = [:]
  var mutationCount = 0
  var malformedReplyCount = 0
  let comparison: Comparison
  private(set) var vectors = ""
  private(set) var coding = ""
  private let started = ContinuousClock.now

  init(_ name: String, _ interface: ModelInterface, seed: UInt64, options: Options, isKept: Bool = false, folder: URL) {
    self.name = name
    self.interface = interface
    self.seed = seed
    self.options = options
    self.folder = folder
    self.isKept = isKept
    findings = Findings(name, interface)
    comparison = Comparison(interface)
  }

  private func progress(_ text: String) {
    let seconds = (ContinuousClock.now - started).components.seconds
    FileHandle.standardError.write(Data("\(name): \(text) (\(seconds) s)\n".utf8))
  }

  mutating func run() throws {
    let root = URL(fileURLWithPath: options.root)
    let compiled = try CompiledInterface(interface, root: root, folder: folder, progress: progress)
    (vectors, coding) = (compiled.vectors, compiled.coding)
    let server = try ServerProcess(compiled.server)
    defer { server.stop() }
    let connection = HTTPConnection(port: server.port)
    try draw(connection)
    progress("\(samples.count) calls of \(interface.functions.count) functions drawn")
    try callRaw(connection)
    progress("called with bytes")
    try callWithSwift(compiled, server)
    progress("called with the Swift client")
    try callWithTypeScript(compiled, server)
    progress("called with the TypeScript client, both with \(malformedReplyCount) malformed replies")
    try mutate(connection)
    progress("\(mutationCount) mutated documents sent")
  }

  static func escaped(_ id: String) -> String {
    id.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "._"))) ?? id
  }

  mutating func report(_ side: String, _ sample: Sample, found: String, expected: String) {
    findings.add(
      Finding(
        side: side, function: sample.function, arguments: String(decoding: sample.document, as: UTF8.self),
        found: found, expected: expected))
  }

  // MARK: Samples

  /// Takes the golden vectors, draws more values, and asks `JSONDecoder` and `JSONEncoder` what comes of them.
  private mutating func draw(_ connection: HTTPConnection) throws {
    let golden = try VectorSamples(vectors, interface)
    var random = SplitMix(seed: seed &+ 1)
    var safe = ValueGenerator(interface, seed: seed &+ 2, isSafe: true)
    var wide = ValueGenerator(interface, seed: seed &+ 3, isSafe: false)
    for function in interface.functions {
      var arguments = golden.arguments(of: function).map { ($0, true, Array($0.text.utf8)) }
      for number in 0..<options.values {
        let isSafe = number % 4 != 3
        let value = isSafe ? safe.arguments(of: function) : wide.arguments(of: function)
        let document = isKept ? Array(value.text.utf8) : DocumentWriter.document(of: value, &random)
        arguments.append((value, isSafe, document))
      }
      for (index, (value, isSafe, document)) in arguments.enumerated() {
        var sample = Sample(function: function, index: index, arguments: value, document: document, isSafe: isSafe)
        let reply = try connection.post("/_oracle/\(Self.escaped(function.id))", document)
        guard let expected = Sample.Expected(oracle: reply) else {
          let reason = String(decoding: reply.body, as: UTF8.self)
          report("a value that JSONDecoder refuses", sample, found: reason, expected: "a value")
          continue
        }
        sample.expected = expected
        samples.append(sample)
      }
    }
  }

  // MARK: Bytes

  private mutating func callRaw(_ connection: HTTPConnection) throws {
    for index in samples.indices {
      let sample = samples[index]
      do throws(SocketFailure) {
        let reply = try connection.post("/_server/\(Self.escaped(sample.function.id))", sample.document)
        samples[index].observed.server = String(decoding: reply.body, as: UTF8.self)
        check("bytes", sample, reply)
      } catch {
        report("bytes", sample, found: "the server crashed: \(error)", expected: "a reply")
        throw Command.Failure(description: "The server crashed.")
      }
    }
  }

  /// Whether the reply is, byte for byte, what the oracle expects.
  mutating func check(_ side: String, _ sample: Sample, _ reply: HTTPMessage) {
    let body = String(decoding: reply.body, as: UTF8.self)
    let found = "\(reply.status) \(body)"
    switch sample.expected {
    case .nothing:
      if reply.status != 204 || !reply.body.isEmpty { report(side, sample, found: found, expected: "204") }
    case .value(let expected):
      if reply.status != 200 || !comparison.areSame(body, expected, sample.function) {
        report(side, sample, found: found, expected: "200 " + expected)
      }
    case .thrown(let expected):
      if reply.status != 422 || !comparison.isProblem(body, with: expected, sample.function) {
        report(side, sample, found: found, expected: "422 with the value " + expected)
      }
    }
  }

  /// Whether a client sends the arguments that it is called with.
  mutating func checkBody(_ side: String, _ sample: Sample, _ body: String) {
    let sent = (try? JSONParser.parse(body)).map { comparison.meaning(ofArguments: $0, sample.function) }
    if sent != comparison.meaning(ofArguments: sample.arguments, sample.function) {
      report(side + ", what was sent", sample, found: body, expected: sample.arguments.text)
    }
  }
}
