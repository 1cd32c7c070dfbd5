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

/// Why a book cannot be lent, reserved or given back.
enum LendingError: Error, Codable {
  case noSuchBook(UUID)
  /// Somebody has it.
  case lent(until: Date)
}

/// The books of a library and who has them.
actor Library {
  // "use server"

  private var shelf: [UUID: Book]
  private var listeners: [AsyncStream<Book>.Continuation] = []

  /// Opens a library with these books.
  init(_ books: [Book]) {
    shelf = Dictionary(books.map { ($0.id, $0) }) { $1 }
  }

  /// Finds books.
  ///
  /// - Parameters:
  ///   - text: A part of the title.
  ///   - limit: How many at most.
  /// - Returns: The newest first.
  func books(_ text: String, limit: Int = 20) async -> [Book] {
    let found = shelf.values.filter { $0.title.contains(text) }
    let sorted = found.sorted { ($0.published ?? .distantPast) > ($1.published ?? .distantPast) }
    return Array(sorted.prefix(max(0, limit)))
  }

  /// Lends a book for two weeks.
  ///
  /// - Throws: `noSuchBook` for a book that the library does not have, `lent` for one that somebody has already.
  // sfgen: requires=member
  func lend(_ id: UUID, to reader: String) async throws(LendingError) -> Book {
    guard var book = shelf[id] else { throw .noSuchBook(id) }
    if case .lent(_, let until) = book.state { throw .lent(until: until) }
    book.state = .lent(to: reader, until: Date(timeIntervalSinceNow: 1_209_600))
    shelf[id] = book
    return book
  }

  /// Takes a book back.
  ///
  /// - Throws: `noSuchBook` for a book that the library does not have.
  // sfgen: requires=member
  func giveBack(_ id: UUID) async throws(LendingError) {
    guard var book = shelf[id] else { throw .noSuchBook(id) }
    guard case .lent = book.state else { return }
    book.state = .available
    shelf[id] = book
    // Whoever has left is forgotten when a book comes back.
    listeners.removeAll { listener in
      if case .terminated = listener.yield(book) { true } else { false }
    }
  }

  /// Every book that comes back from now on, as it does.
  func returns() async -> AsyncStream<Book> {
    let (stream, listener) = AsyncStream.makeStream(of: Book.self, bufferingPolicy: .bufferingNewest(100))
    listeners.append(listener)
    return stream
  }

  @available(*, deprecated, message: "Use books.")
  func allBooks() async -> [Book] { Array(shelf.values) }
}

/// The page of a book, with a button that reserves it.
func bookPage(of book: Book, reader: String) async throws -> String {
  /// Reserves the book.
  ///
  /// - Throws: `lent` for a book that somebody had when the page was made.
  func reserve(days: Int = 7) async throws(LendingError) -> String {
    // "use server"
    if case .lent(_, let until) = book.state { throw .lent(until: until) }
    return "\(book.title) is reserved for \(reader) for \(days) days"
  }
  let action = try ServerActions.reserve(book: book, reader: reader, for: .only(reader))
  return """
    <button data-action="\(action.path)" data-bound="\(action.bound ?? "")">Reserve</button>
    """
}
