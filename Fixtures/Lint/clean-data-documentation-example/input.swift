/// Marks a function.
///
/// ```swift
/// func ping() async {
///   "use server"
/// }
/// ```
struct Directive {}

/**
 "use server"
 */
enum Words {}
