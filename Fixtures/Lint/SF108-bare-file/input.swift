"use server"; // for every function

func ping() async {}
