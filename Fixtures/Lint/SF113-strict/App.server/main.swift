"use strict"

func ping() async {}
