// "use server"

func find() async { fatalError() }

func load() async { fatalError() }
