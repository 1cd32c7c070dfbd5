// "use server"

func create(text: String, title: String) async { fatalError() }
