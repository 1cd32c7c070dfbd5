// "use server"

#if os(Linux)
  func load() async -> Int { fatalError() }
#endif

func find() async { fatalError() }
