// "use server"

func count() async -> Int { fatalError() }

func ratio() async -> Double { fatalError() }

func tags() async -> [String?] { fatalError() }
