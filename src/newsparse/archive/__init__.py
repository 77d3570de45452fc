"""Reading inputs and working through many pages."""
