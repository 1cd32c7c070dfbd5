// "use server"

func move(post id: Int, to place: Int) async { fatalError() }
