// "use server"

func a() async -> Int { fatalError() }

func b(x: Int) async { fatalError() }

func c() async { fatalError() }
