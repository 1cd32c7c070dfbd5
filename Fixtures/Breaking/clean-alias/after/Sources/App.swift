// "use server"

typealias ID = Int

func load(id: ID) async { fatalError() }
