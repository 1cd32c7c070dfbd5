// "use server"

// sfgen:disable:next SF201
func first() {}
// sfgen:disable:next SF201
func second() {}
// sfgen:disable:next SF201 because of the past
func third() {}
// sfgen:disable:next SF201 a reason without a dash, and more
func fourth() {}
// sfgen:disable:next SF201 — a reason
func fifth() {}
