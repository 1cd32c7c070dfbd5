import PropertyModel

/// The calls of a run as a text for people and for `diff`: what every side makes of a value, and sends for it.
///
/// ```
/// date {"value":"1970-01-01T00:00:00.000Z"}
///   Swift client, TypeScript client: {"value":"1970-01-01T00:00:00.000Z"}
///   = JSONEncoder, server, Swift client: "1970-01-01T00:00:00.000Z"
///   = TypeScript client: 1970-01-01T00:00:00.000Z
/// ```
///
/// First the arguments as they are given, then the bodies that clients send for them, then what comes back. Sides that agree
/// to the byte share a line.
struct GoldenCalls {
  private let interface: ModelInterface
  private let ordering: OrderedJSON

  init(_ interface: ModelInterface) {
    self.interface = interface
    ordering = OrderedJSON(interface)
  }

  func text(of samples: [Sample]) -> String {
    Self.head + samples.map { lines(of: $0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private static let head = """
    # What every side makes of the values of App.swift. `make update-fixtures` rewrites this file.
    # A call, the bodies that the clients send for it, and after "=" what comes back; sides that agree share a line.
    # Elements of sets and dictionaries, which Swift writes in any order, are sorted.


    """

  private func lines(of sample: Sample) -> [String] {
    let observed = sample.observed
    let sent = [
      ("Swift client", observed.swift.map { arguments($0.body, sample.function) }),
      ("TypeScript client", observed.typeScript.map { arguments($0.body, sample.function) }),
    ]
    let outcome = [
      ("JSONEncoder", sample.expected.text.map { self.outcome($0, sample.function) } ?? "nothing"),
      ("server", server(sample)),
      ("Swift client", observed.swift.map { $0.value.isEmpty ? "nothing" : self.outcome($0.value, sample.function) }),
      ("TypeScript client", observed.typeScript?.value),
    ]
    let call = "\(sample.function.id) \(String(decoding: sample.document, as: UTF8.self))"
    return [call] + grouped(sent).map { "  " + $0 } + grouped(outcome).map { "  = " + $0 }
  }

  /// A line for each text, with the sides that have it.
  private func grouped(_ texts: [(side: String, text: String?)]) -> [String] {
    var groups: [(sides: [String], text: String)] = []
    for case (let side, let text?) in texts {
      if let index = groups.firstIndex(where: { $0.text.utf8.elementsEqual(text.utf8) }) {
        groups[index].sides.append(side)
      } else {
        groups.append(([side], text))
      }
    }
    return groups.map { "\($0.sides.joined(separator: ", ")): \($0.text)" }
  }

  private func server(_ sample: Sample) -> String {
    let body = sample.observed.server
    switch sample.expected {
    case .nothing: return body.isEmpty ? "nothing" : body
    case .value: return outcome(body, sample.function)
    // The rest of a problem belongs to no value.
    case .thrown: return (try? JSONParser.parse(body))?["value"].map { outcome($0.text, sample.function) } ?? body
    }
  }

  private func outcome(_ text: String, _ function: ModelFunction) -> String {
    guard let type = function.outcomeType, interface.isUnordered(type), let json = try? JSONParser.parse(text) else {
      return text
    }
    return ordering.ordered(json, BoundType(type, in: interface)).text
  }

  private func arguments(_ text: String, _ function: ModelFunction) -> String {
    guard function.parameters.contains(where: { interface.isUnordered($0.type) }),
      let members = (try? JSONParser.parse(text))?.members
    else { return text }
    return JSON.object(
      members.map { member in
        let type = function.parameters.first { $0.key == member.key }?.type
        return JSONMember(
          member.key, type.map { ordering.ordered(member.value, BoundType($0, in: interface)) } ?? member.value)
      }
    ).text
  }
}
