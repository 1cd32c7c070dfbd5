// "use server"

func count() async throws -> AsyncThrowingStream<Int, any Error> { fatalError() }
