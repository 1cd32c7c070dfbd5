// "use server"

func ping() async -> String { "pong }
