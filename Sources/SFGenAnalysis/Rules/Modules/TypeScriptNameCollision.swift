extension Rule {
  static let typeScriptNameCollision = Rule(
    code: "SF502", name: "typescript-name-collision",
    summary: "Two functions of a file, or two types, that have one name in TypeScript.",
    explanation: """
      TypeScript tells functions apart by their names alone, and a nested type `Order.Line` becomes `Order_Line` there. \
      Two overloads of one file, or a type that is called `Order_Line` already, cannot both be written. Rename one of them.
      """,
    wrong: """
      func load(id: Int) async {
        // "use server"
      }

      // sfgen: id=loadByName
      func load(name: String) async {
        // "use server"
      }
      """,
    right: """
      func load(id: Int) async {
        // "use server"
      }

      func loadByName(name: String) async {
        // "use server"
      }
      """,
    check: .model)
}
