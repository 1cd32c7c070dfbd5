import Foundation

/// Feeds of a size, the same in every run.
struct SampleFeed {
  private var random = Splitmix()

  /// A feed whose JSON has about as many bytes as are asked for.
  static func ofSize(_ bytes: Int, measure: (Feed) throws -> Int) rethrows -> Feed {
    var sample = SampleFeed()
    var feed = Feed(posts: [], users: [])
    var size = 0
    var step = 1
    repeat {
      for _ in 0..<step {
        if bytes > 1000 { feed.users.append(sample.user()) }
        feed.posts.append(sample.post(isSmall: bytes < 1000))
      }
      size = try measure(feed)
      step = max(1, (bytes - size) * feed.posts.count / size)
    } while size < bytes * 9 / 10
    return feed
  }

  private mutating func user() -> User {
    let role: Role =
      switch random.below(3) {
      case 0: .reader
      case 1: .author
      default: .moderator
      }
    let place = Place(
      latitude: Double(random.below(180_000_000)) / 1_000_000 - 90, longitude: Double.pi * Double(random.below(57)),
      name: words(1))
    return User(
      id: uuid(), joined: date(), name: words(2), place: random.below(2) == 0 ? place : nil, role: role)
  }

  private mutating func post(isSmall: Bool) -> Post {
    let state: State =
      switch random.below(4) {
      case 0: .draft
      case 1: .hidden(reason: words(5), by: uuid())
      default: .published(at: date())
      }
    var comments: [Comment] = []
    var tags: [String] = []
    if !isSmall {
      for _ in 0..<random.below(4) {
        comments.append(Comment(author: uuid(), likes: random.below(1000), text: words(12)))
      }
      for _ in 0..<random.below(5) { tags.append(words(1)) }
    }
    return Post(
      author: uuid(), comments: comments, created: date(), edited: random.below(2) == 0 ? date() : nil,
      id: Int64(random.below(1_000_000_000)), score: Double(random.below(10_000)) / 100,
      state: isSmall ? .draft : state,
      tags: tags, text: words(isSmall ? 3 : 60), title: words(isSmall ? 2 : 6))
  }

  private mutating func words(_ count: Int) -> String {
    let words = [
      "server", "function", "the", "a", "of", "Zürich", "naïve", "café", "日本", "line\n", "\"quoted\"", "and", "reads",
      "writes",
      "plain", "text", "for", "people", "who", "measure", "🙂", "in", "one", "run", "every", "time", "again",
    ]
    return (0..<count).map { _ in words[random.below(words.count)] }.joined(separator: " ")
  }

  private mutating func date() -> Date {
    Date(timeIntervalSinceReferenceDate: Double(random.below(800_000_000_000)) / 1000)
  }

  private mutating func uuid() -> UUID {
    let high = random.next()
    let low = random.next()
    func byte(_ word: UInt64, _ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word >> (8 * index)) }
    return UUID(
      uuid: (
        byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5), byte(high, 6),
        byte(high, 7), byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3), byte(low, 4), byte(low, 5), byte(low, 6),
        byte(low, 7)
      ))
  }
}

private struct Splitmix {
  private var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
