// "use server"

enum CountError: Error, Codable { case lost }

func count() async -> some AsyncSequence<Int, CountError> { fatalError() }
