// "use server"

func tags() async -> [String] { fatalError() }
