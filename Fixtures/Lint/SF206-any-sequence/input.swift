// "use server"

func ticks() async -> any AsyncSequence<Int, Never> { AsyncStream { $0.finish() } }

func both() async -> (some AsyncSequence<Int, Never>, Int) { (AsyncStream { $0.finish() }, 1) }

func listen(_ ticks: some AsyncSequence<Int, Never>) async {}
