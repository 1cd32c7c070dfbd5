let page = Page {
  "use server"
}

let manual = Page {
  "use server"
  "use client"
}

let list = Page {
  Heading("Directives")
  "use server"
  if isLong {
    "use client"
    Rule()
  }
}
