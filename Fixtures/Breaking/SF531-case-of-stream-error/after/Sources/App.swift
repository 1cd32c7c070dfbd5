// "use server"

enum CountError: Error, Codable { case lost, late }

func count() async -> some AsyncSequence<Int, CountError> { fatalError() }
