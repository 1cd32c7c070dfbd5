// "use server"

func publish() async throws { fatalError() }
