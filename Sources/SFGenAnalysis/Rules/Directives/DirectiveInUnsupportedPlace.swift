import SFGenOutline

extension Rule {
  static let directiveInUnsupportedPlace = Rule(
    code: "SF103", name: "directive-in-unsupported-place",
    summary: "A directive in a closure, an accessor, an initializer or another place that clients cannot call.",
    explanation: """
      A server function has a name that a client calls, arguments that travel and one result. Closures, accessors, \
      initializers, deinitializers, subscripts, operators, requirements of protocols and blocks inside of a body have \
      not all of these, so a directive in them marks nothing. Give the code a function of its own.

      `"use client"` marks whole files, and so stands at the top of one or nowhere.

      A literal that is all of a closure, an accessor or a branch is its value, and is never reported.
      """,
    wrong: """
      let createPost = { (title: String) async -> Int in
        "use server"
        return title.count
      }
      """,
    right: """
      func createPost(title: String) async -> Int {
        // "use server"
        title.count
      }
      """,
    check: .refusal { rule, site in
      guard site.isExact, site.directive.isFirst else { return nil }
      if case .unsupported(let place) = site.directive.scope {
        guard site.kind == .server else {
          return site.finding(rule, "\"use client\" marks whole files, so it means nothing in \(place)")
        }
        return site.finding(rule, "\(place) cannot be a server function")
      }
      guard site.kind == .client, let owner = site.owner else { return nil }
      let name = site.file.name(of: owner)
      return site.finding(rule, "\"use client\" marks whole files, so it means nothing in '\(name)'")
    })
}
