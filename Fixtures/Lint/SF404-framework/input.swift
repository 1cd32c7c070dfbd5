import SwiftUI
#if canImport(UIKit)
import UIKit
#endif
import struct AppKit.NSColor

func ping() async {
  // "use server"
}
