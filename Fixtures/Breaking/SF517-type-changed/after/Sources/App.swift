// "use server"

func load(id: String) async { fatalError() }
