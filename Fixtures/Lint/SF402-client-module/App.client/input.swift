// "use server"

func save(_ text: String) async {}
