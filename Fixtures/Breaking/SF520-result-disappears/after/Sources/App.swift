// "use server"

func publish() async { fatalError() }
