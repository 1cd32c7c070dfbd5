// "use server"

func ping() async {}

func pong() async {}

/* The rest of the file

func reset() async {}
