// "use server"

func create(headline: String, text: String) async { fatalError() }
