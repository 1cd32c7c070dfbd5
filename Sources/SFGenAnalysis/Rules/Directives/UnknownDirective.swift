import SFGenOutline
import SFGenSource

extension Rule {
  static let unknownDirective = Rule(
    code: "SF113", name: "unknown-directive", severity: .warning,
    summary: "Another `\"use …\"` literal where a directive could stand.",
    explanation: """
      There are two directives, `"use server"` and `"use client"`. Others, `"use strict"` or `"use cache"`, come from other \
      languages and frameworks, and mean nothing to Swift.
      """,
    wrong: """
      func ping() async {
        "use cache"
        print("pong")
      }
      """,
    right: """
      func ping() async {
        // "use server"
        print("pong")
      }
      """,
    check: .refusal { rule, site in
      guard site.directive.text == .unknown, site.isInSupportedPlace else { return nil }
      return site.finding(
        rule, "\(site.source.text(site.directive.range)) is no directive: there are \"use server\" and \"use client\"")
    })
}
