// "use server"

func count() async -> UInt16 { fatalError() }

func ratio() async -> Int32 { fatalError() }

func tags() async -> [String] { fatalError() }
