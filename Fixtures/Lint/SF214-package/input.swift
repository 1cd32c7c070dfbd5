// "use server"

package let limit = 10

func ping() async {}
