_ = "use server"

func ping() async {}
