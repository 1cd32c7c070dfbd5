// "use server"

func load(_ post: Int) async { fatalError() }
