"""What a newsroom study counts: who is quoted, as what, and on which figure."""
