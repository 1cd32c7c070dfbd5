// use client

func show() {}
