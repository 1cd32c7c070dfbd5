import Foundation
import PropertyModel

extension PropertyRun {
  // MARK: The Swift client

  mutating func callWithSwift(_ compiled: CompiledInterface, _ server: ServerProcess) throws {
    let lines = samples.map { sample in
      JSON.object([
        ("id", .string(sample.function.id)), ("index", .number(String(sample.index))),
        ("arguments", .string(String(decoding: sample.document, as: UTF8.self))),
      ]).text + "\n"
    }
    let malformed = malformedReplies(to: Array(samples.indices)).flatMap { malformed in
      malformed.bodies.map { body in
        JSON.object([
          ("id", .string(malformed.call.function.id)), ("index", .number(String(malformed.call.index))),
          ("arguments", .string(malformed.call.arguments.text)), ("status", .number(String(malformed.status))),
          ("reply", .string(Data(body).base64EncodedString())),
        ]).text + "\n"
      }
    }
    let run = try Command.run(
      compiled.client.path, [String(server.port)], in: folder, input: (lines + malformed).joined())
    let reports = try run.output.split(separator: "\n").map { try JSONParser.parse(String($0)) }
    guard reports.count == samples.count + malformed.count else {
      let found = "the client ended with status \(run.status): \(run.errors.prefix(500))"
      report("Swift client", samples[min(reports.count, samples.count - 1)], found: found, expected: "a reply")
      throw Command.Failure(
        description: "The Swift client made \(reports.count) of \(samples.count + malformed.count) calls.")
    }
    // What is malformed may be accepted or not; that the client is still there is what was asked.
    malformedReplyCount += malformed.count
    for (index, report) in reports.prefix(samples.count).enumerated() {
      let sample = samples[index]
      let json = report["json"]?.string ?? ""
      let outcome = report["outcome"]?.string ?? ""
      let isExpected =
        switch sample.expected {
        case .nothing: outcome == "nothing"
        case .value(let text): outcome == "value" && comparison.meansSame(json, text, sample.function)
        case .thrown(let text): outcome == "thrown" && comparison.meansSame(json, text, sample.function)
        }
      if !isExpected {
        self.report(
          "Swift client", sample, found: "\(outcome) \(json)", expected: sample.expected.text ?? "nothing")
      }
      let body = report["body"]?.string ?? ""
      checkBody("Swift client", sample, body)
      samples[index].observed.swift = (json, body)
    }
  }

  // MARK: The TypeScript client

  mutating func callWithTypeScript(_ compiled: CompiledInterface, _ server: ServerProcess) throws {
    let chosen = samples.indices.filter { samples[$0].isSafe }
    let calls = chosen.map { index in
      TypeScriptSource.Call(
        samples[index].function, index: samples[index].index, arguments: samples[index].arguments,
        outcome: samples[index].expected.text.flatMap { try? JSONParser.parse($0) })
    }
    let malformed = malformedReplies(to: chosen)
    let program = TypeScriptSource(interface).program(calls, malformed, module: "App")
    for (engine, lines) in try compiled.runTypeScript(program, port: server.port) {
      guard lines.count == chosen.count + malformed.count else {
        throw Command.Failure(
          description: "\(engine) made \(lines.count) of \(chosen.count + malformed.count) calls.")
      }
      for line in lines.dropFirst(chosen.count) {
        let report = try JSONParser.parse(String(line))
        guard let message = report["message"]?.string, let id = report["id"]?.string,
          let sample = samples.first(where: { $0.function.id == id })
        else { continue }
        self.report(
          "TypeScript client on \(engine), malformed replies", sample, found: message,
          expected: "a value or a ServerFunctionError")
      }
      for (index, line) in zip(chosen, lines) {
        let report = try JSONParser.parse(String(line))
        if let message = report["message"]?.string {
          self.report("TypeScript client on \(engine)", samples[index], found: message, expected: "no difference")
        }
        let body = report["body"]?.string ?? ""
        checkBody("TypeScript client on \(engine)", samples[index], body)
        samples[index].observed.typeScript = (report["value"]?.string ?? "", body)
      }
    }
  }
}
