// "use server"

import Foundation
import ServerFunctions

/// The longest message that fits, in characters.
private let messageLimit = 500

/// The newest entries, newest first.
///
/// - Parameter limit: How many at most.
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
  try await EntryStore.answer { try await $0.watch(after: id) }
}

/// Signs the guestbook.
func sign(name: String, message: String, mood: Mood = .happy) async throws(GuestbookError) -> SignedEntry {
  let name = try trimmed(name, field: "name")
  let message = try trimmed(message, field: "message")
  guard message.count <= messageLimit else { throw .tooLong(limit: messageLimit) }
  let entry = try await EntryStore.answer { try await $0.insert(name: name, message: message, mood: mood, at: Date()) }
  let id: Int = entry.id

  /// Takes the entry back.
  func undo() async throws(GuestbookError) {
    // "use server"
    try await EntryStore.remove(id)
  }

  // The number goes to the client and back sealed, so that nobody takes back what somebody else has signed.
  guard let sealed = try? ServerActions.undo(id: id, for: .visitor).bound else { throw .unavailable }
  return SignedEntry(entry: entry, undo: sealed)
}

private func trimmed(_ text: String, field: String) throws(GuestbookError) -> String {
  let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
  guard !text.isEmpty else { throw .empty(field: field) }
  return text
}
