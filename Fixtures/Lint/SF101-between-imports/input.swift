import Foundation
// "use server"
import Dispatch

func ping() async {}
