// "use server"

func rate(stars: Float) async { fatalError() }
