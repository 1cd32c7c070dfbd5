// "use server"

func ping() async {}

func reset() async {}
