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

  @Test func `A folder contains what is below it, and no neighbour with a longer name`() {
    #expect(Path.contains("a/b", "a/b/c") && Path.contains("a/b", "a/b") && Path.contains(".", "a"))
    #expect(!Path.contains("a/b", "a/bc") && !Path.contains(".", "../a") && !Path.contains(".", "/a"))
  }
}

struct ThreadsTests {
  @Test(arguments: [0, 1, 2, 1000])
  func `Results are in the order of the elements`(count: Int) {
    #expect(Threads.map(Array(0..<count)) { $0 * 2 } == (0..<count).map { $0 * 2 })
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
