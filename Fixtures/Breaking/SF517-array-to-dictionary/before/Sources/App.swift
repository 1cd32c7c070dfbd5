// "use server"

func tag(with tags: [String]) async { fatalError() }
