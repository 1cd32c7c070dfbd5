// "use server"

import Models

func inspect() async -> Post { fatalError() }
