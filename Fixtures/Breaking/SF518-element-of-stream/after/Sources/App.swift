// "use server"

func count() async -> AsyncStream<String> { fatalError() }
