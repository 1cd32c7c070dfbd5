// "use server"

import SwiftUI

func ping() async {}
