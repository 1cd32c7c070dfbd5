// "use cleint"

func show() {}
