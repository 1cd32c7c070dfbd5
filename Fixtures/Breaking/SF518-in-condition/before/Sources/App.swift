// "use server"

#if os(Linux)
  func load() async -> Int { fatalError() }
#else
  func load() async -> Int { fatalError() }
#endif
