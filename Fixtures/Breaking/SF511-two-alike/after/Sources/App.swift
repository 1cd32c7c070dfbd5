// "use server"

func third(id: Int) async { fatalError() }
