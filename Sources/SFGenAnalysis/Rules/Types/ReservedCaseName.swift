extension Rule {
  static let reservedCaseName = Rule(
    code: "SF503", name: "reserved-case-name",
    summary: "An enum with payloads that has a case with the key `kind`.",
    explanation: """
      In TypeScript an enum with payloads is a union that `kind` tells apart: `{ kind: "circle"; circle: {…} }`. A case of \
      that name would stand in its place. Rename it, or give it another key in `CodingKeys`.
      """,
    wrong: """
      enum Event: Codable {
        case kind(Int)
        case other
      }

      func report(_ event: Event) async {
        // "use server"
      }
      """,
    right: """
      enum Event: Codable {
        case sort(Int)
        case other
      }

      func report(_ event: Event) async {
        // "use server"
      }
      """,
    check: .model)
}
