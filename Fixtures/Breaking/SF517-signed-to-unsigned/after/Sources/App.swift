// "use server"

func rate(stars: UInt16) async { fatalError() }
