// sfgen:disable all
// sfgen:enable all, SF202
// sfgen:disable:next SF201
/* sfgen:disable:this SF202 */ func a() {}  // sfgen:disable:this SF203
func b() {/* sfgen:disable:this SF204 */}
func c() {/*sfgen:disable SF205*/let/*sfgen:disable SF206*/d = 1}

  // sfgen:disable:nxt SF201
// sfgen:disable

// sfgen:disable:this SF201 - needed
/* sfgen:disable
   SF301, SF302 */
