/* "use server" */

import Foundation

func ping() async {}
