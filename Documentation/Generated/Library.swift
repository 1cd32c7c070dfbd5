import Foundation

/// A book of the library.
struct Book: Codable, Sendable {
  let id: UUID
  /// As on the cover.
  var title: String
  var authors: [String]
  var published: Date?
  var state: State = .available

  /// Where the book is.
  enum State: Codable {
    case available
    case lent(to: String, until: Date)
  }
}

/// Why a book cannot be lent.
enum LendingError: Error, Codable {
  case noSuchBook(UUID)
  /// Somebody else has it.
  case lent(until: Date)
}

/// The books of a library and who has them.
actor Library {
  // "use server"

  private var books: [UUID: Book] = [:]

  /// Finds books.
  ///
  /// - Parameters:
  ///   - text: A part of the title.
  ///   - limit: How many at most.
  /// - Returns: The newest first.
  func books(_ text: String, limit: Int = 20) async -> [Book] {
    Array(books.values.filter { $0.title.contains(text) }.prefix(limit))
  }

  /// Lends a book for two weeks.
  ///
  /// - Throws: Where it is lent already.
  // sfgen: requires=reader
  func lend(_ id: UUID, to reader: String) async throws(LendingError) -> Book {
    guard var book = books[id] else { throw .noSuchBook(id) }
    if case .lent(_, let until) = book.state { throw .lent(until: until) }
    book.state = .lent(to: reader, until: Date(timeIntervalSinceNow: 1_209_600))
    books[id] = book
    return book
  }

  /// Every book that comes back, as it does.
  func returns() async -> AsyncStream<Book> {
    AsyncStream { $0.finish() }
  }

  @available(*, deprecated, message: "Use books.")
  func allBooks() async -> [Book] { Array(books.values) }
}

/// The page of a book, with a form that reserves it.
func bookPage(of book: Book, reader: String) async throws -> String {
  /// Reserves the book.
  func reserve(days: Int = 7) async throws(LendingError) -> String {
    // "use server"
    guard case .available = book.state else { throw .noSuchBook(book.id) }
    return "\(book.title) is reserved for \(reader) for \(days) days"
  }
  let action = try ServerActions.reserve(book: book, reader: reader, for: reader)
  return "<form action=\"\(action.path)\" data-bound=\"\(action.bound ?? "")\"></form>"
}
