// "use server"

func load() async { fatalError() }

func find(title: String) async -> [Int] { fatalError() }
