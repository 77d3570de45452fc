"""Korean broadcast-news transcripts as exact records."""

__version__ = "0.1.0"
