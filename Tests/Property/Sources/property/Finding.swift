import PropertyModel

/// A difference between two sides.
struct Finding {
  let side: String
  let function: ModelFunction
  let arguments: String
  let found: String
  let expected: String
}

/// Everything that a run has found; what is shown is as much as a person reads.
struct Findings {
  private(set) var count = 0
  private var shown: [String: Int] = [:]
  private let name: String
  private let interface: ModelInterface
  private static let shownPerFunction = 2
  private static let shownAtAll = 30

  init(_ name: String, _ interface: ModelInterface) {
    self.name = name
    self.interface = interface
  }

  /// What stands where two texts begin to differ.
  private static func excerpt(of text: String, beside other: String) -> String {
    let common = zip(text.utf8, other.utf8).prefix { $0 == $1 }.count
    return String(decoding: text.utf8.dropFirst(max(0, common - 40)).prefix(120), as: UTF8.self)
  }

  mutating func add(_ finding: Finding) {
    count += 1
    let place = finding.side + finding.function.id
    shown[place, default: 0] += 1
    guard shown[place, default: 0] <= Self.shownPerFunction, shown.count <= Self.shownAtAll else { return }
    say(
      """
      ---- \(name), \(finding.side), function \(finding.function.id)
      \(SwiftSource(interface).text(around: finding.function))
      arguments: \(finding.arguments)
      found:     \(finding.found)
      expected:  \(finding.expected)
      found there:    \(Self.excerpt(of: finding.found, beside: finding.expected))
      expected there: \(Self.excerpt(of: finding.expected, beside: finding.found))
      """)
  }
}
