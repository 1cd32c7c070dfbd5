// "use server"

func ping() async { fatalError() }
