// "use server"

func find() async { fatalError() }
