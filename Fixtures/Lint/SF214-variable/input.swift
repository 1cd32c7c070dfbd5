// "use server"

public var limit = 10
public let names = ["a"], ages = [1]
let internalLimit = 10

func ping() async {}
