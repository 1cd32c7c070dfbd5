import SwiftUINavigation
import AppKitBridge

func ping() async {
  // "use server"
}
