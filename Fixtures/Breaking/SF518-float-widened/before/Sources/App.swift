// "use server"

func ratio() async -> Float { fatalError() }
