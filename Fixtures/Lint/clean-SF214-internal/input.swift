// "use server"

private let limit = 10
let names = ["a", "b"]

func ping() async {}
