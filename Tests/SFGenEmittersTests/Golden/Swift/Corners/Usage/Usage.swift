import Models
import ServerFunctionsClient

func use(_ server: any AppAPI) async throws {
  do throws(ServerFunctionError<Failure>) {
    _ = try await server.two()
    _ = try await server.two(1)
    _ = try await server.two(1, "b")
  } catch {}
  try await server.three()
  try await server.three(.one)
  try await server.three(b: "x", .one)
  try await server.three(a: 3, .one)
  let leaf = try await server.many(first: 3, fourth: [:], sixth: nil)
  _ = try await server.many()
  _ = try await server.aFunctionWithAVeryLongNameThatGoesOnAndOn(
    theFirstArgument: "", theSecondArgument: "", theThirdArgument: nil, theFourthArgument: .leaf(leaf))
  _ = try await server.outer(.`init`)
  try await server.debug(result: "", arguments: "", caller: "")
}
