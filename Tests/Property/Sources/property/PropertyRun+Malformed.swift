import PropertyHTTP
import PropertyModel

extension PropertyRun {
  /// Sends mutated documents to the server and to `JSONDecoder`, which have to agree on them.
  mutating func mutate(_ connection: HTTPConnection) throws {
    var random = SplitMix(seed: seed &+ 4)
    for function in interface.functions {
      let documents = samples.filter { $0.function.id == function.id }.map(\.document)
      guard !documents.isEmpty else { continue }
      let traits = FunctionTraits(function, in: interface)
      for _ in 0..<options.mutations {
        let document = DocumentMutator.mutate(
          documents[Int.random(in: 0..<documents.count, using: &random)], &random)
        try compare(MalformedDocument(document), function, traits, connection)
        mutationCount += 1
      }
    }
  }

  private mutating func compare(
    _ document: MalformedDocument, _ function: ModelFunction, _ traits: FunctionTraits, _ connection: HTTPConnection
  ) throws {
    var sample = Sample(function: function, index: 0, arguments: .null, document: document.bytes, isSafe: false)
    let (reply, oracle): (HTTPMessage, HTTPMessage)
    do throws(SocketFailure) {
      reply = try connection.post("/_server/\(Self.escaped(function.id))", document.bytes)
      oracle = try connection.post("/_oracle/\(Self.escaped(function.id))", document.bytes)
    } catch {
      report("malformed input", sample, found: "the server crashed: \(error)", expected: "a reply")
      throw Command.Failure(description: "The server crashed.")
    }
    switch MalformedInput.verdict(on: document, reply: reply, oracle: oracle, traits: traits) {
    case .bothRefuse: break
    case .bothAccept:
      if let expected = Sample.Expected(oracle: oracle) { sample.expected = expected }
      check("malformed input", sample, reply)
    case .differs(let difference): knownDifferences[difference, default: 0] += 1
    case .finding(let expected):
      let found = "\(reply.status) " + String(decoding: reply.body, as: UTF8.self)
      report("malformed input", sample, found: found, expected: expected)
    }
  }
}
