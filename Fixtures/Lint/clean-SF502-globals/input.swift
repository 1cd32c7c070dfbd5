struct Map: Codable { var width: Int }
struct Promise: Codable { var text: String }
enum Record: String, Codable { case gold }

func load(_ map: Map, _ record: Record) async -> Promise {
  // "use server"
  Promise(text: "soon")
}
