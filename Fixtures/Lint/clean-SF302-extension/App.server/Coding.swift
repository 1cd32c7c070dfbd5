extension Draft: Codable {}
