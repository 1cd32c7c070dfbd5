// "use server"

func ping() async {}
