// Copyright 2026 The Authors.
// Licensed under the Apache License, Version 2.0.

// "use server"

import Foundation

func ping() async {}
