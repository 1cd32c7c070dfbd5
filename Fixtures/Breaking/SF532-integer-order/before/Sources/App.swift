// "use server"

enum Level: Int, Codable {
  case low
  case high
}

func level() async -> Level { fatalError() }
