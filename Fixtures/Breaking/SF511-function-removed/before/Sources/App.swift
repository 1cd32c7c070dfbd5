// "use server"

func load() async -> Int { fatalError() }

func find(title: String) async -> [Int] { fatalError() }
