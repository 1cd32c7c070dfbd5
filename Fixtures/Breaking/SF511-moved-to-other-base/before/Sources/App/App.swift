// "use server"

func load() async { fatalError() }

func ping() async { fatalError() }
