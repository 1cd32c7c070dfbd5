// "use server"

func move(to place: Int) async { fatalError() }
