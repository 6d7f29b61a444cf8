"""The doors: command line, pages and, later, HTTP."""
