import Foundation
import GRDB
import ServerFunctions

/// The entries, in an SQLite database.
public struct EntryStore: Sendable {
  /// Tells of every entry that is signed.
  let feed = EntryFeed()

  private let database: any DatabaseWriter

  /// Opens the database in a file, or one in memory where there is no path, and brings its schema up to date.
  public init(path: String? = nil) throws {
    database = try path.map { try DatabasePool(path: $0) } ?? DatabaseQueue()
    var migrator = DatabaseMigrator()
    migrator.registerMigration("entries") { database in
      try database.create(table: "entry") { table in
        table.autoIncrementedPrimaryKey("id")
        table.column("name", .text).notNull()
        table.column("message", .text).notNull()
        table.column("mood", .text).notNull()
        table.column("signedAt", .datetime).notNull()
      }
    }
    try migrator.migrate(database)
  }

  func newest(limit: Int) async throws -> [Entry] {
    try await database.read { database in
      try Entry.order(Column("id").desc).limit(max(0, limit)).fetchAll(database)
    }
  }

  func entry(id: Int) async throws -> Entry? {
    try await database.read { try Entry.fetchOne($0, key: id) }
  }

  /// The entries from now on, and before them those after one that is known.
  func watch(after id: Int?) async throws -> EntryWatch {
    // Watched first and read then, so that no entry falls between the two.
    var watch = feed.watch()
    guard let id else { return watch }
    watch.missed = try await database.read { database in
      try Entry.filter(Column("id") > id).order(Column("id")).fetchAll(database)
    }
    return watch
  }

  func insert(name: String, message: String, mood: Mood, at date: Date) async throws -> Entry {
    try await database.write { database in
      try database.execute(
        literal:
          "INSERT INTO entry (name, message, mood, signedAt) VALUES (\(name), \(message), \(mood.rawValue), \(date))")
      let entry = try Entry.find(database, key: database.lastInsertedRowID)
      // In the order in which entries come into the database, and only of those that stay there.
      database.afterNextTransaction { _ in feed.send(entry) }
      return entry
    }
  }

  func remove(id: Int) async throws -> Bool {
    try await database.write { try Entry.deleteOne($0, key: id) }
  }

  func countsByMood() async throws -> [String: Int] {
    try await database.read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT mood, count(*) AS count FROM entry GROUP BY mood")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["mood"], $0["count"]) })
    }
  }
}

extension Entry: FetchableRecord, TableRecord {}

extension EntryStore {
  /// The store that the current call works on, which ``StoreMiddleware`` sets.
  @TaskLocal static var current: EntryStore?

  /// Answers from the current store. What goes wrong in the database is logged; the client learns that it is unavailable.
  static func answer<Value>(
    _ query: (EntryStore) async throws -> Value
  ) async throws(GuestbookError) -> Value {
    do {
      guard let current else { throw GuestbookError.unavailable }
      return try await query(current)
    } catch {
      ServerContext.current?.logger.error("The database failed", metadata: ["error": "\(error)"])
      throw .unavailable
    }
  }

  /// Removes an entry from the current store.
  static func remove(_ id: Int) async throws(GuestbookError) {
    let isRemoved = try await answer { try await $0.remove(id: id) }
    guard isRemoved else { throw .noSuchEntry(id: id) }
  }
}

/// Gives every call the store that it works on.
struct StoreMiddleware: ServerFunctionMiddleware {
  let store: EntryStore

  func respond(
    to context: ServerContext, next: @Sendable (ServerContext) async throws -> ServerReply
  ) async throws -> ServerReply {
    try await EntryStore.$current.withValue(store) { try await next(context) }
  }
}
