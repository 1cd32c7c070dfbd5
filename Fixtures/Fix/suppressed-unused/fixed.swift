// sfgen:disable SF902 - comments come and go
// sfgen:disable:next SF201
func a() {}
// sfgen:enable SF902
// sfgen:disable:this SF201, unused-suppression
