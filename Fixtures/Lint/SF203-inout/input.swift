// "use server"

func change(_ value: inout Int) async {}
