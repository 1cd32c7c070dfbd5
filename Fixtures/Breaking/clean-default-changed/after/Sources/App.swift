// "use server"

func list(limit: Int = 50) async { fatalError() }
