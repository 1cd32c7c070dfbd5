extension Rule {
  static let opaqueOrExistential = Rule(
    code: "SF206", name: "opaque-or-existential",
    summary: "`some` or `any` where no concrete type is known.",
    explanation: """
      A client has to know the shape of a value, and a decoder has to know which type to make. `any Shape` and `some Shape` \
      say neither. Name the type, or make an enum of the types that are possible. A function's whole result may be \
      `some AsyncSequence<T, E>`: its values are sent one after another.
      """,
    wrong: """
      protocol Shape {}

      func draw(_ shape: any Shape) async {
        // "use server"
      }
      """,
    right: """
      enum Shape: Codable {
        case circle(radius: Double)
        case square(side: Double)
      }

      func draw(_ shape: Shape) async {
        // "use server"
      }
      """,
    check: .model)
}
