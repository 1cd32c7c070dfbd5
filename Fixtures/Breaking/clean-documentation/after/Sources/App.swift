// "use server"

/// Loads.
func load() async { fatalError() }
