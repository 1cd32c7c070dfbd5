import SFGenOutline
import Testing

@Suite struct TypeNameScanTests {
  private func scan(_ bytes: [UInt8], _ pieceSize: Int = .max) -> TypeNameScan {
    var scan = TypeNameScan()
    var start = 0
    while true {
      let end = pieceSize < bytes.count - start ? start + pieceSize : bytes.count
      Array(bytes[start..<end]).withUnsafeBytes {
        scan.add($0, isFileStart: start == 0, isFileEnd: end == bytes.count)
      }
      if end == bytes.count { return scan }
      start = end - CandidateSearch.overlap
    }
  }

  @Test(arguments: [
    "struct Post {", "enum Post:", "class Post<T>", "actor Post", "protocol Post", "typealias Post = A",
    "public final class   Post", "struct\nPost", "enum\tPost", "struct `Post` {", "indirect enum Post",
    "struct`Post`{", "struct/**/Post {", "struct // a\n  Post {", "struct\n    Post {", "struct \t Post {",
    "enum /* /* a */ */ Post", "struct\u{A0}Post {", "struct \u{A0} Post", "class Post\u{A0}{",
    "\u{A0}enum\u{A0}`Post`",
    "actor/* a */`Post`",
  ])
  func `A declaration is found wherever it stands`(text: String) {
    for count in 0..<100 {
      let padding = String(repeating: "a", count: count) + (count == 0 ? "" : "\n")
      let scan = scan(Array((padding + text + "\n" + String(repeating: "b", count: count)).utf8))
      #expect(scan.declared.contains(TypeNameScan.hash("Post")), "\(padding)\(text)")
      #expect(!scan.isUnclear)
    }
  }

  @Test(arguments: [
    "extension A.Post {", "extension Post: B", "extension A<Int>.Post {", "extension A . Post where",
    "extension // a\n  Post {", "extension/**/A.Post {", "extension A.É.Post {", "extension Aé.Post {",
    "extension\u{A0}Post",
    "extension A<Int> .Post {", "extension A<B<C>.D>.Post {", "extension A<B /*{<*/>.Post {",
    "extension A<(B) -> C>.Post {",
    "extension app.Post {", "extension app::Post: B", "extension\n app . Post {", "extension App::Post {",
    "extension App :: Post {", "extension App::A.Post {", "extension A.Post : B",
    "extension Post :B", "extension É.Post {", "extension 名::Post {", "extension`É`.Post {", "extension _A.Post {",
    "extension ::Post {", "extension A::.Post {", "extension .Post {", "extension 1.Post {",
    "extension A\u{A0}.\u{A0}Post {", "extension Post\u{A0}: B",
  ])
  func `An extension is found by every part of its name`(text: String) {
    for count in 0..<100 {
      let padding = String(repeating: "a", count: count) + (count == 0 ? "" : "\n")
      #expect(
        scan(Array((padding + text + " }").utf8)).extended.contains(TypeNameScan.hash("Post")), "\(padding)\(text)")
    }
  }

  @Test(arguments: 1...100)
  func `A name of any length is found`(length: Int) {
    let name = "N" + String(repeating: "a", count: length)
    for padding in [1, 40] {
      for end in [" {", "{", ": B {", ":B", "<T>", "\n{", "", " where T: B {"] {
        let before = String(repeating: "\n", count: padding), behind = String(repeating: " ", count: padding)
        #expect(scan(Array((before + "struct " + name + end + behind).utf8)).declared == [TypeNameScan.hash(name)])
        let extended = scan(Array((before + "extension " + name + end + behind).utf8))
        #expect(Set(extended.extended) == [TypeNameScan.hash(name)] && extended.declared.isEmpty, "\(name)\(end)")
      }
    }
    #expect(scan(Array("\n\nsubstruct \(name) {".utf8)).declared.isEmpty)
  }

  @Test func `A file in pieces declares what the whole declares`() {
    for offset in stride(from: 0, to: 2048, by: 3) {
      var bytes = [UInt8](repeating: UInt8(ascii: " "), count: 2304)
      bytes.replaceSubrange(offset..<offset + 14, with: Array("\nstruct Post {".utf8))
      #expect(scan(bytes, 1024).declared.contains(TypeNameScan.hash("Post")), "at \(offset)")
    }
  }

  @Test func `Much between a keyword and its name makes a piece unclear`() {
    let text = "struct " + String(repeating: " ", count: 2000) + "Post {}"
    let scan = scan(Array((String(repeating: "a\n", count: 300) + text).utf8), 1024)
    #expect(scan.isUnclear || scan.declared.contains(TypeNameScan.hash("Post")))
  }

  @Test func `A filter forgets no name`() {
    var filter = TypeNameFilter()
    filter.insert(scan(Array("struct Post {} extension Comment {}".utf8)))
    #expect(filter.mayDeclare("Post") && !filter.mayDeclare("Comment"))
    #expect(filter.mayExtend("Comment") && !filter.mayExtend("Post"))
    // Names that the scan does not look for.
    #expect(filter.mayDeclare("post") && filter.mayDeclare("Été") && filter.mayDeclare(""))
    var union = TypeNameFilter()
    union.formUnion(filter)
    #expect(union.mayDeclare("Post") && !union.mayDeclare("Other"))
  }
}
