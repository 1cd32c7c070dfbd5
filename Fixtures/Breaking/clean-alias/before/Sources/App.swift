// "use server"

func load(id: Int) async { fatalError() }
