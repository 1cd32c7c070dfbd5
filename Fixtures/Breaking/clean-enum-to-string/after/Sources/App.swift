// "use server"

func set(mood: String) async { fatalError() }
