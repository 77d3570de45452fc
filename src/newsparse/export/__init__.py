"""Transcripts for others: tables, the terminal, other tools' formats."""
