// "use server"

public func save() async {}
