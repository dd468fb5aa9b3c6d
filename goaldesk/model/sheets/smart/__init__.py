"""The SMART wizard in words: the composed sentence, the five lights with their reasons, what a step's head says."""
