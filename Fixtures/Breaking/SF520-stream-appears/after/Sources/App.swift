// "use server"

func count() async -> AsyncStream<Int> { fatalError() }
