"""The command line `antar`: one file per command group."""
