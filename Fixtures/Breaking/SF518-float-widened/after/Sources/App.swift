// "use server"

func ratio() async -> Double { fatalError() }
