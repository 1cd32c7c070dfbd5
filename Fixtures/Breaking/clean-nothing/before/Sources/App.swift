// "use server"

func load() async -> [String: Int?] { fatalError() }
