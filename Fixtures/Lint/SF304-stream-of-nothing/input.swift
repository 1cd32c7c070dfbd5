// "use server"

func pings() async -> AsyncStream<Void> { AsyncStream { $0.finish() } }

func handles() async -> AsyncStream<UnsafeRawPointer> { AsyncStream { $0.finish() } }
