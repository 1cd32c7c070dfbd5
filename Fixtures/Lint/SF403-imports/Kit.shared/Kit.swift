import Foundation
@testable import App
