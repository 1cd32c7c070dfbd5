struct Product: Codable, Sendable {
  var id: Int
  var maker: Maker?
}

struct Maker: Codable, Sendable {
  var name: String
}

func page(product: Product) async {
  func delete() async {
    // "use server"
    print(product.id, product.maker?.name ?? "")
  }
  await delete()
}
