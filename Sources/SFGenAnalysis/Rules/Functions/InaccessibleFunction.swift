import SFGenLexer
import SFGenOutline
import SFGenSource

extension Rule {
  static let inaccessibleFunction = Rule(
    code: "SF207", name: "inaccessible-function", fix: .exposing,
    summary: "A directly marked function that is `private` or `fileprivate`, or inside of such a type.",
    explanation: """
      The stub stands in a file of its own and calls the function, so both must not be kept from other files. In a marked \
      file `private` is the way to keep a helper out of reach, and no finding; a directive of its own says the opposite.
      """,
    wrong: """
      private func ping() async {
        // "use server"
      }
      """,
    right: """
      func ping() async {
        // "use server"
      }
      """,
    check: .function { rule, function in
      guard function.ownDirective != nil, !function.isReachable else { return [] }
      let isPrivate = [.private, .fileprivate].contains { function.outline.hasModifier($0, function.declaration) }
      guard isPrivate else {
        let name = function.namespace.joined(separator: ".")
        return [
          function.finding(rule, "'\(function.name)' stands in the private type '\(name)', so no stub can call it")
        ]
      }
      return [
        function.finding(
          rule, "'\(function.name)' is private, so no stub can call it", fixIt: removingAccess(from: function))
      ]
    })

  private static func removingAccess(from function: MarkedFunction) -> FixIt? {
    let modifier = function.outline.modifiers(of: function.declaration)
      .first { $0.keyword == .private || $0.keyword == .fileprivate }
    guard let modifier else { return nil }
    let bytes = function.source.bytesAndSentinel
    var end = Int(modifier.range.end)
    while bytes[end] == 0x20 { end += 1 }
    return FixIt(
      "remove '\(function.source.text(modifier.range))'",
      edits: [SourceEdit(ByteRange(Int(modifier.range.start), end), "")], exposesEndpoint: true)
  }
}
