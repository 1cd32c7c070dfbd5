// "use server"

// sfgen:disable:next SF202, SF201, SF203
func first() {}
// sfgen:disable:next SF201, SF202, nothing
func second() {}
// sfgen:disable:next SF202 SF203, SF201 because of the past
func third() {}
// sfgen:disable:next SF201 SF22 a reason without a dash, and more
func fourth() {}
// sfgen:disable:next because
// sfgen:disable:next SF201 — a reason
func fifth() {}
