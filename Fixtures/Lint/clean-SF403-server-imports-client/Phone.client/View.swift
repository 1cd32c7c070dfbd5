public func show() {}
