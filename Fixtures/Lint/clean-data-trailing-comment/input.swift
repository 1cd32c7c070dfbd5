let kind = Kind.server
print(kind.rawValue)  // "use server"
let text = kind.rawValue // "use server"

enum Kind: String {
  case server = "use server" // "use server"
}
