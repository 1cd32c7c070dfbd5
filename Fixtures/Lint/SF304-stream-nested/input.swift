// "use server"

struct Channel: Codable {
  var name: String
  var messages: AsyncStream<String>
}

func channel() async -> Channel { Channel() }

func channels() async -> [AsyncStream<Int>] { [] }

func streams() async -> AsyncStream<AsyncStream<Int>>? { nil }

func all() async -> AsyncStream<AsyncStream<Int>> { AsyncStream { $0.finish() } }
