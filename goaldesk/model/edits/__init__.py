"""The verbs: each changes a workbook through the `Edit` it is given, and checks the rules of the field first."""
