// "use server"

func count() async -> Int { fatalError() }
