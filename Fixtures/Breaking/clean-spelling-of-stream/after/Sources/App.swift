// "use server"

func count() async -> some AsyncSequence<Int, Never> { fatalError() }
