struct Box<Value: Codable>: Codable {
  var value: Value?
  var all: [Value]
}

struct List<Value: Codable>: Codable {
  var all: [Value]
}

func boxed() async -> Box<Int?> {
  // "use server"
  fatalError()
}

func listed() async -> List<Int?> {
  // "use server"
  fatalError()
}
