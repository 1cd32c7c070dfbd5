// "use server"

func count() async -> Int32 { fatalError() }
