// "use server"

func create(title: String, text: String) async { fatalError() }
