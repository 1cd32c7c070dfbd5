// "Use Server"

func load(id: Int) -> Int { id }

func save(id: Int) async {}
