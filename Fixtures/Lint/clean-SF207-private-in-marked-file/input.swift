// "use server"

func ping() async { await pong() }

private func pong() async {}
fileprivate func peng() async {}
