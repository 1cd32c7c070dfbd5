// "use server"

import Foundation
import ServerFunctions

/// The newest entries, newest first.
///
/// - Parameter limit: How many at most, and never more than a hundred.
func entries(limit: Int = 20) async throws(GuestbookError) -> [Entry] {
  try await EntryStore.answer { try await $0.newest(limit: limit) }
}

/// One entry, or nothing where it has been removed.
func entry(_ id: Int) async throws(GuestbookError) -> Entry? {
  try await EntryStore.answer { try await $0.entry(id: id) }
}

/// Entries as they are signed.
///
/// - Parameter id: The last entry that is known: those that were signed since then come first.
func newEntries(after id: Int? = nil) async throws(GuestbookError) -> some AsyncSequence<Entry, GuestbookError> {
  try await EntryStore.answer { try $0.feed.watch(after: id) }
}

/// Signs the guestbook.
func sign(name: String, message: String, mood: Mood = .happy) async throws(GuestbookError) -> SignedEntry {
  let name = try trimmed(name, field: "name", limit: 100)
  let message = try trimmed(message, field: "message", limit: 500)
  // Another database may have the same numbers again, but never the same receipt.
  let receipt: UUID = UUID()

  /// Takes the entry back.
  func undo() async throws(GuestbookError) {
    // "use server"
    try await EntryStore.answer { try await $0.remove(receipt: receipt) }
  }

  return try await EntryStore.answer { store in
    // The receipt goes to the client and back sealed: for this visitor alone, where a cookie tells who that is.
    // It is sealed first, so that nothing is signed where that fails, and trying again does not sign twice.
    guard let sealed = try ServerActions.undo(receipt: receipt, for: .visitor).bound else {
      throw GuestbookError.unavailable
    }
    let entry = try await store.insert(name: name, message: message, mood: mood, at: Date(), receipt: receipt)
    return SignedEntry(entry: entry, undo: sealed)
  }
}

private func trimmed(_ text: String, field: String, limit: Int) throws(GuestbookError) -> String {
  let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
  guard !text.isEmpty else { throw .empty(field: field) }
  // Not `count`: one `Character` may consist of a family of emoji, or have dozens of accents.
  guard text.unicodeScalars.count <= limit else { throw .tooLong(field: field, limit: limit) }
  return text
}
