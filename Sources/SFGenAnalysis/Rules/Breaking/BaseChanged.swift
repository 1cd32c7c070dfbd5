extension Rule {
  package static let baseChanged = Rule(
    code: "SF513", name: "breaking-base-changed",
    summary: "The endpoints of a module are below another path.",
    explanation: """
      Every request of a deployed client goes below the path that it was generated with, and gets 404. The path is `"base"` \
      of the module in `sfgen.json`, or `--base`. Serve both paths for as long as there are such clients.
      """,
    wrong: RuleExample("// \"base\": \"/api\" in sfgen.json\n\n" + ping, before: ping, base: "/api"),
    right: RuleExample(ping, before: ping),
    check: .comparison)

  private static let ping = """
    func ping() async {
      // "use server"
    }
    """
}
