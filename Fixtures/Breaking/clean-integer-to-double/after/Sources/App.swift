// "use server"

func rate(stars: Double) async { fatalError() }
