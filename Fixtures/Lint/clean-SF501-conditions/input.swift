// "use server"

#if os(Linux)
func platform() async -> String { "Linux" }
#else
func platform() async -> String { "other" }
#endif
