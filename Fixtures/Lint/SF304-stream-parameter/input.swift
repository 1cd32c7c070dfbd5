// "use server"

func upload(_ chunks: AsyncStream<String>, rest: [AsyncThrowingStream<String, any Error>]) async {}
