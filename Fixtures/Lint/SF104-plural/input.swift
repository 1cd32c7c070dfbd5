// "use servers"

func ping() async {}
