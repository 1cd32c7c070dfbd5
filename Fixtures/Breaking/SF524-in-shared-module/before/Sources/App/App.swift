// "use server"

import Models

func load() async -> Post { fatalError() }
