"""The review loop: what is least certain goes to coders, what they say comes back."""
