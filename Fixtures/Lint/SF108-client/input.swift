"use client"

func show() {}
