// "use server"

func count() async -> String { fatalError() }
