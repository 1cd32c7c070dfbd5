// "use server"

func move(_ id: Int, to place: Int) async { fatalError() }
