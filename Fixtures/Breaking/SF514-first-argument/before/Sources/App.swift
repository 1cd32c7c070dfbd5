// "use server"

func create() async { fatalError() }
