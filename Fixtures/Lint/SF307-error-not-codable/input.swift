// "use server"

enum PlainError: Error { case failed }
enum SentError: Error, Codable { case failed }

func plain() async throws(PlainError) {}

func sent() async throws(SentError) {}
