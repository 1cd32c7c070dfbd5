// "use server"

func move(to position: Int) async { fatalError() }
