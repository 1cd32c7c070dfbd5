@available(*, deprecated, message: "use server")
func old() {}

@Test("use server")
func test() {}

@Suite(
  "use server"
)
struct Tests {
  @Option(help: "use server") var mode = "use server"
}
