// "use server"

struct AsyncStream<Element: Codable>: Codable {
  var elements: [Element]
}

func ticks() async -> AsyncStream<Int> { AsyncStream(elements: []) }
