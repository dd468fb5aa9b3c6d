"""What the business knows: facts, figures, verbs and the file. No Qt, no paper."""
