import Foundation

let texts = ["use server", "use client"]
// Write "use server" at the top of the file.
func show(_ text: String = "use server") -> String {
  let other = "use server"
  print("use server")
  return text + other
}

let pattern = #/"use server"/#

enum Kind: String {
  /// "use server"
  case server = "use server"
  case client = "use client"
}

// The directive is a comment:
// "use server"
// It stands at the top of a file.
var directive: String { "use server" }
let closure = { "use server" }
let branch = if texts.isEmpty { "use server" } else { "use client" }
let page = Page {
  Heading("use server")
  "use server"
}

func describe(_ kind: Kind) -> [String: String] {
  switch "\(kind)" {
  case "use server": ["use server": "use server"]
  default: [
      // "use server"
      "use client": "use client"
    ]
  }
}

@Test("use server") func test() { #expect(directive == "use server") }

struct Value: Codable {
  var text = "use server"
}

func render() -> String {
  "use server"
}

let lines = List {
  if texts.isEmpty {
    "use server"
    Rule()
    "use client"
  }
}
