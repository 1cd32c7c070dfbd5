import Synchronization
import Testing

@testable import sfgen

struct PathTests {
  @Test(arguments: [
    ("a/./b//c/", "a/b/c"), ("a/../b", "b"), ("../../a", "../../a"), ("a/..", "."), ("", "."), ("/../a/", "/a"),
  ])
  func `Paths are normalized without the disk`(path: String, expected: String) {
    #expect(Path.normalized(path) == expected)
  }

  @Test(arguments: [
    ("Sources/App", "Sources/App"), ("../App/x", "../App/x"), ("/p/w/x", "x"), ("../w/x", "x"), ("/q", "/q"),
    ("/p/w", "."), ("/p/wide", "/p/wide"),
  ])
  func `Paths are shown from the working folder`(path: String, expected: String) {
    #expect(Path.shown(path, from: "/p/w") == expected)
  }

  @Test(arguments: [("a/b", "a-b"), ("a", "a/b"), ("a/b", "ab"), ("a/B", "a/b"), ("a/z/c", "a/é"), ("", "a")])
  func `A path comes before another where folders are gone through in the order of names`(first: String, second: String)
  {
    #expect(Path.precedes(first, second) && !Path.precedes(second, first) && !Path.precedes(first, first))
  }

  @Test func `A folder contains what is below it, and no neighbour with a longer name`() {
    #expect(Path.contains("a/b", "a/b/c") && Path.contains("a/b", "a/b") && Path.contains(".", "a"))
    #expect(!Path.contains("a/b", "a/bc") && !Path.contains(".", "../a") && !Path.contains(".", "/a"))
  }
}

struct ThreadsTests {
  @Test(arguments: [0, 1, 2, 100])
  func `Every thread does its work once`(count: Int) {
    let numbers = Mutex<[Int]>([])
    Threads.run(count) { number in numbers.withLock { $0.append(number) } }
    #expect(numbers.withLock { $0.sorted() } == Array(0..<count))
  }
}

struct NearestNameTests {
  @Test func `A slip of the keyboard is recognized, another word is not`() {
    let keys = ["modules", "outputs", "guard", "exports", "rules"]
    #expect(NearestName.find("module", among: keys) == "modules")
    #expect(NearestName.find("Gaurd", among: keys) == "guard")
    #expect(NearestName.find("version", among: keys) == nil)
    #expect(NearestName.find("x", among: keys) == nil)
  }
}
