// "use server"

func load(_ id: Int) async { fatalError() }
