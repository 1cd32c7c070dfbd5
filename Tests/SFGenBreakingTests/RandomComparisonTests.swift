import FixtureSupport
import SFGenSource
import Testing

@testable import SFGenBreaking

/// What is reported against what really happens to values.
struct RandomComparisonTests {
  @Test(arguments: 0..<120)
  func `A change is reported exactly where some value is not read`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<20 {
      let before = RandomInterface(&random)
      var after = before
      for _ in 0..<Int.random(in: 0...3, using: &random) { after.change(&random) }
      // A type without values, as a struct that holds itself, can be anything.
      guard before.isInhabited, after.isInhabited else { continue }
      let document = try before.document()
      let present = try after.document()
      let changes = InterfaceComparison.changes(from: document, to: present)
      let errors = changes.filter { $0.rule.severity == .error }
      let unread = Self.unread(before, after)
      #expect(
        errors.isEmpty == (unread == nil),
        """
        \(errors.map(\.message)) \(unread ?? "")
        \(document.file.text(ByteRange(0, document.file.count)))
        \(present.file.text(ByteRange(0, present.file.count)))
        """)
    }
  }

  /// A value that one side writes and the other does not read.
  private static func unread(_ before: RandomInterface, _ after: RandomInterface) -> String? {
    for case .object(let arguments) in before.objects(before.arguments) where !after.reads(arguments, after.arguments) {
      return "sent \(arguments)"
    }
    switch (before.result, after.result) {
    case (nil, nil): return nil
    case (let old?, let new?):
      return after.samples(of: new).first { !before.reads($0, as: old) }.map { "received \($0)" }
    default: return "another status"
    }
  }

  @Test(arguments: 0..<20)
  func `Findings are the same in every run, each once`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let before = RandomInterface(&random)
    var after = before
    for _ in 0..<6 { after.change(&random) }
    func messages() throws -> [String] {
      InterfaceComparison.changes(from: try before.document(), to: try after.document())
        .map { "\($0.rule.code) \($0.message) \($0.before?.text ?? "") \($0.notes)" }
    }
    let first = try messages()
    for _ in 0..<5 { #expect(try messages() == first) }
    #expect(Set(first).count == first.count)
  }
}
