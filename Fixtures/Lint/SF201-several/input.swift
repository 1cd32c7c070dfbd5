// "use server"

func one() {}

func two() {}

func three() {}
