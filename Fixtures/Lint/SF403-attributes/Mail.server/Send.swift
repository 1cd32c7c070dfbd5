// "use server"

func send() async {}
