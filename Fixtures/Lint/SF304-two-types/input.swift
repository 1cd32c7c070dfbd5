struct Reading: Codable {
  #if os(Linux)
    var value: Int
  #else
    var value: String
  #endif
  #if DEBUG
    var detail: String
  #endif
}

func read() async -> Reading {
  // "use server"
  fatalError()
}
