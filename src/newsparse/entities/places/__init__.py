"""What places there are and how a name in a text becomes one of them.

`tables` reads the TSV files beside it, `districts` knows Korea's administrative
history, `gazetteer` says which names there are, `mentions` finds them in a text
and `resolution` decides which place is meant.
"""
