// "use server"

// sfgen:disable:next SF518 - nobody calls it yet
func load() async -> String { fatalError() }
