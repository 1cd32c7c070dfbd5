func text(_ isServer: Bool) -> String {
  let text = if isServer { "use server" } else { "use client" }
  return text
}

func spelled(_ isServer: Bool) -> String {
  if isServer {
    "use server"
  } else {
    "use client"
  }
}
