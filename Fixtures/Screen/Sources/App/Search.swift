// "use sever"

// sfgen: requires=reader
func search(_ text: String, limit: Int = 20) async -> [String] { [] }
