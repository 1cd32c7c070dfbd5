// "use server"

public var limit: Int { 10 }

func ping() async {}
