// "use server"

enum FeedError: Error { case closed }

func feed() async -> some AsyncSequence<Int, FeedError> { Feed() }
