import Foundation
import GRDB
import ServerFunctions

/// The entries, in an SQLite database.
public struct EntryStore: Sendable {
  /// Tells of every entry that is signed.
  let feed = EntryFeed()

  private static let pageSize = 100

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
        table.column("receipt", .blob).notNull().unique()
      }
    }
    try migrator.migrate(database)
  }

  func newest(limit: Int) async throws -> [Entry] {
    try await database.read { database in
      try Entry.order(Column("id").desc).limit(min(max(0, limit), Self.pageSize)).fetchAll(database)
    }
  }

  func entry(id: Int) async throws -> Entry? {
    try await database.read { try Entry.fetchOne($0, key: id) }
  }

  /// The first entries after one, or none where it is the last.
  func page(after id: Int) async throws -> [Entry] {
    try await database.read { database in
      try Entry.filter(Column("id") > id).order(Column("id")).limit(Self.pageSize).fetchAll(database)
    }
  }

  func insert(name: String, message: String, mood: Mood, at date: Date, receipt: UUID) async throws -> Entry {
    try await database.write { database in
      try database.execute(
        literal: """
          INSERT INTO entry (name, message, mood, signedAt, receipt)
          VALUES (\(name), \(message), \(mood.rawValue), \(date), \(receipt))
          """)
      let entry = try Entry.find(database, key: database.lastInsertedRowID)
      // In the order in which entries come into the database, and only of those that stay there.
      database.afterNextTransaction { _ in feed.send(entry) }
      return entry
    }
  }

  func remove(id: Int) async throws {
    let isRemoved = try await database.write { try Entry.deleteOne($0, key: id) }
    guard isRemoved else { throw GuestbookError.noSuchEntry }
  }

  func remove(receipt: UUID) async throws {
    let isRemoved = try await database.write { try Entry.deleteOne($0, key: ["receipt": receipt]) }
    guard isRemoved else { throw GuestbookError.noSuchEntry }
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

  /// Answers from the current store. What goes wrong is logged; the client learns that the guestbook is unavailable.
  static func answer<Value>(
    _ query: (EntryStore) async throws -> Value
  ) async throws(GuestbookError) -> Value {
    guard let current else {
      ServerContext.current?.logger.critical("The call has no store, which StoreMiddleware gives it")
      throw .unavailable
    }
    do {
      return try await query(current)
    } catch let error as GuestbookError {
      throw error
    } catch {
      // A client that leaves cancels its call, and nobody waits for the answer.
      if !(error is CancellationError) {
        ServerContext.current?.logger.error("The guestbook failed", metadata: ["error": "\(error)"])
      }
      throw .unavailable
    }
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
