// "use server"

func publish() async -> Bool { fatalError() }
