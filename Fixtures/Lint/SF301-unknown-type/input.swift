// "use server"

func load() async -> [Missing?] { [] }
