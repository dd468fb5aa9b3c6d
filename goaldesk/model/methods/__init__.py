"""Every formula, one chapter a module: pure functions of the snapshot."""
