// "use server"

@available(*, deprecated, message: "use find")
func load() async { fatalError() }
