// "use server"

func load() async { fatalError() }

private func find() async { fatalError() }
