/// "use client"

enum Page {}
