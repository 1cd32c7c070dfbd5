import SFGenOutline

extension Rule {
  static let misspelledDirective = Rule(
    code: "SF104", name: "misspelled-directive", fix: .exposing,
    summary: "Almost a directive, where one could stand: another case, spacing or a slip of the keyboard.",
    explanation: """
      A directive is read only in its exact spelling, so that nothing is ever published by a text that merely resembles \
      it. What resembles one closely, in a place where one could stand, is almost certainly a slip: another case, dashes, \
      two blanks, or at most two letters wrong, missing or too many.
      """,
    wrong: """
      func createPost(title: String) async -> Int {
        // "use sever"
        title.count
      }
      """,
    right: """
      func createPost(title: String) async -> Int {
        // "use server"
        title.count
      }
      """,
    check: .refusal { rule, site in
      guard case .nearMiss = site.directive.text, site.isInSupportedPlace else { return nil }
      return site.finding(
        rule, "this is no directive, but nearly \(site.quoted)",
        fixIt: site.fixIt("spell it \(site.quoted)", exposesEndpoint: site.kind == .server))
    })
}
