// "use server"
@MainActor
func refresh() async {}

func reset() async {}
