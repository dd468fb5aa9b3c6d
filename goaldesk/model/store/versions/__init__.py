"""The numbered versions of the file, each told in SQL alone. `schema` applies them in order."""
