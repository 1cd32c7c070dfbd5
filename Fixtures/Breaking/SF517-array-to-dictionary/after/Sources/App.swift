// "use server"

func tag(with tags: [String: String]) async { fatalError() }
