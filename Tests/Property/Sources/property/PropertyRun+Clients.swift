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
    let run = try Command.run(compiled.client.path, [String(server.port)], in: folder, input: lines.joined())
    let reports = try run.output.split(separator: "\n").map { try JSONParser.parse(String($0)) }
    guard reports.count == samples.count else {
      let found = "the client ended with status \(run.status): \(run.errors.prefix(500))"
      report("Swift client", samples[min(reports.count, samples.count - 1)], found: found, expected: "a reply")
      throw Command.Failure(description: "The Swift client made \(reports.count) of \(samples.count) calls.")
    }
    for (index, report) in reports.enumerated() {
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
    let program = TypeScriptSource(interface).program(calls, module: "App")
    for (engine, lines) in try compiled.runTypeScript(program, port: server.port) {
      guard lines.count == chosen.count else {
        throw Command.Failure(description: "\(engine) made \(lines.count) of \(chosen.count) calls.")
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
