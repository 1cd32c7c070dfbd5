import Foundation

struct Data: Codable {}

func save(_ data: Foundation::Data) async {
  // "use server"
}
