import SFGenEmitters

/// What differs between the files of a project and what its sources would generate, as text for a review.
struct StalenessReport {
  private let changes: OutputChanges
  private let plan: OutputPlan

  init(_ changes: OutputChanges, _ plan: OutputPlan) {
    self.changes = changes
    self.plan = plan
  }

  static let upToDate = "every generated file is up to date\n"

  var isStale: Bool { !changes.changes.isEmpty }

  /// A sentence and a diff for each file, a sentence for each endpoint that nobody has reviewed, and what to do; empty
  /// where nothing differs.
  var text: String {
    guard isStale else { return "" }
    var text = ""
    for change in changes.changes {
      let state = change.new == nil ? "is no longer needed" : change.old == nil ? "is missing" : "is out of date"
      text += "\(change.path): \(state)\n"
      text += UnifiedDiff.text(path: change.path, old: change.old, new: change.new) + "\n"
    }
    let sentences = LockFile.differences(
      from: LockFile(changes.oldLock ?? []), to: LockFile(plan.lockFile.contents), fileName: LockFileEmitter.fileName)
    for sentence in sentences { text += sentence + ": run sfgen generate\n" }
    let count = changes.changes.count
    return text + "\(count) file\(count == 1 ? " is" : "s are") out of date: run sfgen generate\n"
  }
}
