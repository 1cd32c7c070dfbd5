// "use server"

func upload(image: String) async { fatalError() }
