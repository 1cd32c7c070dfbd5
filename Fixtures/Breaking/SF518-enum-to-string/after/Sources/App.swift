// "use server"

func mood() async -> String { fatalError() }
