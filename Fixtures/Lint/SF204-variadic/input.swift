// "use server"

func sum(_ values: Int...) async -> Int { 0 }
