// "use sevrer"

func ping() async {}
