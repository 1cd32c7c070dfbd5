@preconcurrency import WatchKit
@_exported import AppKit

func ping() async {
  // "use server"
}
