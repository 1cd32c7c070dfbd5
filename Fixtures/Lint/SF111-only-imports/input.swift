// "use server"

@_exported import Foundation
