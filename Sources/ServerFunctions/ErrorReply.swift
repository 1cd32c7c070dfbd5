internal import HTTPTypes
internal import Logging

/// Turns an error into the reply that a client may see.
enum ErrorReply {
  static func reply(to error: any Error, from function: ServerFunction, context: ServerContext) -> ServerReply {
    switch error {
    case let invalid as InvalidArguments:
      let signature = context.headers[.signature]
      let isMismatch = signature != nil && signature != function.signature
      return ServerReply(isMismatch ? .interfaceMismatch(invalid) : .invalidArguments(invalid))
    default:
      return reply(to: error, context: context)
    }
  }

  /// The reply to an error that says nothing about the call's arguments, as one that a stream ends with.
  static func reply(to error: any Error, context: ServerContext) -> ServerReply {
    switch error {
    case let problem as Problem:
      return ServerReply(problem)
    case is CancellationError:
      return ServerReply(Problem.cancelled)
    default:
      return masked(error, context: context)
    }
  }

  /// The reply is made without a look at the error, so that nothing about the error can get into it or keep it from being
  /// made; the error's own text is made behind it, for the log alone.
  private static func masked(_ error: any Error, context: ServerContext) -> ServerReply {
    let number = UInt64.random(in: .min ... .max)
    let digits = String(number, radix: 16)
    let id = String(repeating: "0", count: 16 - digits.count) + digits
    let reply = ServerReply(Problem.masked(id: id))
    context.logger.error(
      "A server function failed.", metadata: ["id": .string(id), "error": .string(String(reflecting: error))])
    return reply
  }
}
