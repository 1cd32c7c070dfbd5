package import SFGenSource

/// Which fix-its a run may apply.
package enum FixMode: String, Sendable {
  /// Those after which every endpoint is one that was meant to be one already.
  case safe
  /// Also those that turn a function into an endpoint that anybody can call.
  case exposing

  package func allows(_ fixIt: FixIt) -> Bool { self == .exposing || !fixIt.exposesEndpoint }
}
