#!/usr/bin/env swift
// "use server"
print(1)
