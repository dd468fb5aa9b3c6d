"""The sections of a pack, in its order."""
