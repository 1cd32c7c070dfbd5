let directive = { "use server" }
let spelled = { (isServer: Bool) -> String in
  isServer ? "use server" : "use client"
}
