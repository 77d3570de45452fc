"""What a caller hands over: a text, a day, and how a text shows that it was damaged."""
