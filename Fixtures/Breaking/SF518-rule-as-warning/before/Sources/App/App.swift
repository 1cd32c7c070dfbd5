// "use server"

func load() async -> Int { fatalError() }
