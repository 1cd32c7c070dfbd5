// "use server"

func first(id: Int) async { fatalError() }

func second(id: Int) async { fatalError() }
