// "use server"

func rate(stars: Int) async { fatalError() }
