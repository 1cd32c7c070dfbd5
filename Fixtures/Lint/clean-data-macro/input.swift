func test() {
  #expect("use server" == text)
  #require("use server")
  #print(
    "use server"
  )
}

let text = #stringify("use server")
#if DEBUG
#warning("use server")
#endif
