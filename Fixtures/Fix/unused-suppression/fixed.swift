func a() {}
func b() { }
func c() { let d = 1}


