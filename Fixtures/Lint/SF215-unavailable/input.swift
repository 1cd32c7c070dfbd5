// "use server"

@available(*, unavailable, message: "Use listPosts.")
func posts() async -> [String] { [] }

@available(*, deprecated)
func oldPosts() async -> [String] { [] }

@available(macOS, unavailable)
func notHere() async -> [String] { [] }
