// "use server"

func ping(_ value: Int) throws -> Int { value }
