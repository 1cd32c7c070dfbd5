// "use server"

func list(limit: Int = 20) async { fatalError() }
