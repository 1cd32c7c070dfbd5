// "use server"

func tag(with tag: String) async { fatalError() }
