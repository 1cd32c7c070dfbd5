// "use server"

func a() async -> String { fatalError() }

func b(x: String, y: Int) async { fatalError() }

func c() async -> Int { fatalError() }
