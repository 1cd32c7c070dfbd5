// "use server"

func create(title: String) async { fatalError() }
