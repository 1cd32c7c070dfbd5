// "use server"

func rate(stars: Int, votes: Int16) async { fatalError() }
