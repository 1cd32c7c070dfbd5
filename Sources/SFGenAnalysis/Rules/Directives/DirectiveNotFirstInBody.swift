import SFGenOutline

extension Rule {
  static let directiveNotFirstInBody = Rule(
    code: "SF102", name: "directive-not-first-in-body", fix: .exposing,
    summary: "A directive after another statement of a body.",
    explanation: """
      A directive marks a function, or the methods of a type, only when it is the first thing in the body. After a \
      statement it is a comment, or a string that nobody reads, and the function is not published.

      The fix moves it to the beginning of the body; above a method in the body of a type, into that method.
      """,
    wrong: """
      func createPost(title: String) async -> Int {
        let count = title.count
        // "use server"
        return count
      }
      """,
    right: """
      func createPost(title: String) async -> Int {
        // "use server"
        let count = title.count
        return count
      }
      """,
    check: .refusal { rule, site in
      guard site.directive.scope != .file, !site.directive.isFirst, site.isExact, site.kind == .server else {
        return nil
      }
      guard let owner = site.owner else {
        // A literal between others may be what a builder takes.
        guard site.directive.spelling == .comment else { return nil }
        return site.finding(
          rule, "\(site.quoted) marks nothing here: it marks a function only as the first thing in its body")
      }
      let function = owner.kind == .function ? owner : site.nextDirectlyBelow
      if site.directive.spelling == .documentationComment, function?.kind != .function { return nil }
      let name = site.file.name(of: owner)
      return site.finding(
        rule, "\(site.quoted) marks '\(name)' only when it comes first in its body",
        fixIt: function.flatMap { site.move(into: $0) })
    })
}
