// "use server"

// sfgen:disable:next SF202 - only the server calls it
func generic<T>(_ value: T) async {}

func slow() {}  // sfgen:disable:this not-async - comes with the next release

// sfgen:disable SF201, SF203
func slower() {}
func taking(_ value: inout Int) async {}
// sfgen:enable SF201
func slowest() {}
// sfgen:enable all
