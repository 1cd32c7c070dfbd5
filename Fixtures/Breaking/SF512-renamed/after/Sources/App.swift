// "use server"

func publish(title: String) async { fatalError() }
