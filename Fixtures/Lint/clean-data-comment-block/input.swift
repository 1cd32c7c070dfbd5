// The text is compared with
// "use server"
// and with nothing else.

import Foundation

// One of:
// "use server"
// "use client"
let directive = "use server"
