"""The file. The only room that knows SQLite."""
