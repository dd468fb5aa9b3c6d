"""Sample companies, made from readable tables by the program's own verbs. The same input makes the same company."""
