import App
import Foundation
