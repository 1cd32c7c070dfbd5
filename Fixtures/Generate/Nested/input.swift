import Foundation
import ServerFunctions

/// Known to the server alone: it travels sealed.
struct Product: Codable, Sendable {
  var id: Int
  var price: Decimal
}

struct Receipt: Codable {
  let product: Int
  let text: String
}

enum ShopError: Error, Codable {
  case soldOut(Int)
}

/// A page with a form that buys.
func productPage(product: Product, visitor: String?) async throws -> String {
  let limit = 10
  let opened: Date = Date()

  /// Buys some of the product.
  ///
  /// - Parameter count: How many.
  @available(*, deprecated, message: "Use the cart.")
  func buy(
    count: Int = 1,
    note: String
  ) async throws(ShopError) -> Receipt {
    // "use server"
    // sfgen: requires=signedIn
    guard count <= limit else { throw .soldOut(product.id) }
    if count > 3 {
      let first = try await buy(count: 3, note: note)
      return Receipt(product: first.product, text: first.text + "!")
    }
    return Receipt(
      product: product.id,
      text: """
        \(visitor ?? "nobody") buys \(count)

          \(note) since \(opened)


        """)
  }

  @MainActor func forget() async { _ = "use server"; print("forgotten") }

  let action = try ServerActions.buy(limit: limit, product: product, visitor: visitor, opened: opened)
  return "<form action=\"\(action.path)\">\(action.bound ?? "")\(ServerActions.forget().path)</form>"
}

actor Shop {
  static let name = "Shop"

  func page(token: String) async throws -> ServerAction {
    func rename(_ name: String) async -> String {
      // "use server"
      Self.name + token + name
    }
    return try ServerActions.rename(token: token, for: .only("7"))
  }
}
