// "use server"

func run(_ body: @escaping (Int) -> Void) async {}

func make() async -> (Int) async throws -> Void { { _ in } }
