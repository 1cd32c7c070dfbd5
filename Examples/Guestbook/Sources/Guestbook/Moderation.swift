import ServerFunctions

/// What moderators do, and what everybody may know of it.
enum Moderation {
  /// How many entries there are of each mood.
  static func moods() async throws(GuestbookError) -> [String: Int] {
    // "use server"
    return try await EntryStore.answer { try await $0.countsByMood() }
  }

  /// Removes an entry.
  // sfgen: requires=moderator
  static func remove(_ id: Int) async throws(GuestbookError) {
    // "use server"
    try await EntryStore.answer { try await $0.remove(id: id) }
    ServerContext.current?.logger.info("Removed an entry", metadata: ["entry": "\(id)"])
  }
}
