// "use server"

func list(limit: Int? = nil) async { fatalError() }
