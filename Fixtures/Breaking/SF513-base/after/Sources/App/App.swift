// "use server"

func load() async { fatalError() }

func find(id: Int) async { fatalError() }
