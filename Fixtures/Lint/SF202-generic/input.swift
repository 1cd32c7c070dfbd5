// "use server"

func first<T: Codable>(_ values: [T]) async -> Int { 0 }
