// "use server"

func load() async { fatalError() }
