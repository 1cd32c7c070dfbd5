// "use server"

func load() async -> String { fatalError() }
