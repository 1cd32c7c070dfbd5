// "use server"

func show(_ value: any Codable) async {}

func build() async -> some Codable { 1 }
