import Foundation

/// Reads the line
/// "use server"
/// at the top of a file.
struct Reader: Codable {}
