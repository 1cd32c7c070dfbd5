// "use client"

enum Page {}
