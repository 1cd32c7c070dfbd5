internal import ServerFunctionsWire

/// What goes on in a stream while nothing is sent.
enum StreamPulse {
  /// Closer together, timers would be all that a server does.
  private static let shortest = Duration.milliseconds(10)

  /// Sends heartbeats until the channel has ended, and ends it where nobody has taken a chunk for too long.
  static func keep(_ channel: ChunkChannel, _ settings: ServerFunctionsConfiguration.Streams) async {
    let interval = max(settings.heartbeatInterval, shortest)
    let timeout = max(settings.stallTimeout, shortest)
    while !Task.isCancelled {
      let pause: Duration
      switch channel.idleness {
      case .ended:
        return
      case .waiting(let time) where time >= interval:
        channel.offer(ServerEvent.heartbeat)
        pause = interval
      case .waiting(let time):
        pause = interval - time
      case .busy(let time) where time >= timeout:
        return channel.close()
      case .busy(let time):
        pause = min(timeout - time, interval)
      }
      try? await Task.sleep(for: max(pause, .milliseconds(1)))
    }
  }
}
