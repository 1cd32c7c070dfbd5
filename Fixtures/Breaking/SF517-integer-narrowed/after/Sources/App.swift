// "use server"

func rate(stars: Int8) async { fatalError() }
