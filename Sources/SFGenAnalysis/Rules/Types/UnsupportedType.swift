extension Rule {
  static let unsupportedType = Rule(
    code: "SF304", name: "unsupported-type",
    summary: "A type that has no meaning outside of the program: `Any`, pointers, metatypes, ranges and others.",
    explanation: """
      Some types cannot be written down, a pointer or `Any`, and some have no form that all languages agree on. The \
      finding names the way to the type, `Order.items.price`. Use a type of your own that says what is meant. A stream is \
      the whole result of a function, never an argument or a part of a value. A type that another one of its name hides \
      where it is used has to get another name: generated code writes `Post`, not `Models.Post`, unless both are at the \
      top of modules.
      """,
    wrong: """
      func load(_ value: Any) async {
        // "use server"
      }
      """,
    right: """
      func load(_ value: String) async {
        // "use server"
      }
      """,
    check: .model)
}
