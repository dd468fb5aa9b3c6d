"""What is shown, computed before any widget or page knows of it."""
