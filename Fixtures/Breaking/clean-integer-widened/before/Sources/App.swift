// "use server"

func rate(stars: Int8, votes: UInt8) async { fatalError() }
