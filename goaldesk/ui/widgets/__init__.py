"""Parts of the window that know no business word."""
