import Foundation

func load(id: Foundation.UUID, count: Swift.Int) async -> Swift.String? {
  // "use server"
  nil
}
