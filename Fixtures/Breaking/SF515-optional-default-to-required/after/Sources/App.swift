// "use server"

func list(limit: Int) async { fatalError() }
