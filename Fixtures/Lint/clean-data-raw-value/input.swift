enum Directive: String {
  case server = "use server"
  case client =
    "use client"
}

enum Mark {
  case text(String = "use server")
}
