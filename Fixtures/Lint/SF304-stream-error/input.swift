// "use server"

enum FeedError: Error, Codable { case closed }

func feed() async -> AsyncThrowingStream<Int, FeedError> { fatalError() }
