// "use server"

func title() async -> String { fatalError() }
