import SFGenSource

extension Rule {
  static let openClass = Rule(
    code: "SF308", name: "open-class", severity: .warning,
    summary: "A class that is not `final` as a value.",
    explanation: """
      A value that travels is made anew on the other side, as the type that the signature names. Where a subclass was \
      handed over, its own properties are gone, without a word. A `final` class has no subclasses; a struct says more \
      plainly that a copy travels.
      """,
    wrong: """
      class Post: Codable {
        let title: String
      }

      func save(_ post: Post) async {
        // "use server"
      }
      """,
    right: """
      final class Post: Codable {
        let title: String
      }

      func save(_ post: Post) async {
        // "use server"
      }
      """,
    check: .model)
}
