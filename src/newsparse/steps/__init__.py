"""The verbs of the path, in order: lines, metadata, repeats, segments, sentences."""
