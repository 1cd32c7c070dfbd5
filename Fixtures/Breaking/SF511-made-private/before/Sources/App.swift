// "use server"

func load() async { fatalError() }

func find() async { fatalError() }
