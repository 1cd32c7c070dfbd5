import SwiftUI

func title() -> String { "Swift" }
