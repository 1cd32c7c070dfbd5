// "use server"

func load(id: Int) async -> Int { id }

func save(id: Int) async {}
