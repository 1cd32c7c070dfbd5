// "use server"

import Foundation

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

/// Signs the guestbook.
func sign(name: String, message: String, mood: Mood = .happy) async throws(GuestbookError) -> Entry {
  let name = try trimmed(name, field: "name")
  let message = try trimmed(message, field: "message")
  guard message.count <= messageLimit else { throw .tooLong(limit: messageLimit) }
  return try await EntryStore.answer { try await $0.insert(name: name, message: message, mood: mood, at: Date()) }
}

private func trimmed(_ text: String, field: String) throws(GuestbookError) -> String {
  let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
  guard !text.isEmpty else { throw .empty(field: field) }
  return text
}
