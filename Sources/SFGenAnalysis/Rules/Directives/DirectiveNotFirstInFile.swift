import SFGenOutline

extension Rule {
  static let directiveNotFirstInFile = Rule(
    code: "SF101", name: "directive-not-first-in-file", fix: .exposing,
    summary: "A file directive after an import or a declaration.",
    explanation: """
      A directive marks a whole file only when it is the first thing in it: before imports and declarations, after \
      nothing but a shebang, blank lines and other comments. Anywhere else it marks nothing, and the functions below it \
      stay out of reach without a word.

      Where it stands directly above a function, that function alone was probably meant, and the fix moves the directive \
      into its body. No fix moves a directive to the top of a file: that would publish every function in it.
      """,
    wrong: """
      import Foundation

      // "use server"
      func createPost(title: String) async -> Int {
        title.count
      }
      """,
    right: """
      import Foundation

      func createPost(title: String) async -> Int {
        // "use server"
        title.count
      }
      """,
    check: .refusal { rule, site in
      guard site.directive.scope == .file, !site.directive.isFirst, !site.directive.isConditional, site.isExact else {
        return nil
      }
      let function = site.kind == .server ? site.nextDirectlyBelow : nil
      // Documentation of anything but a function may quote a directive.
      if site.directive.spelling == .documentationComment, function?.kind != .function { return nil }
      return site.finding(
        rule, "\(site.quoted) marks a file only when it comes before everything else in it",
        fixIt: function.flatMap { site.move(into: $0) })
    })
}
