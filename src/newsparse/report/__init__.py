"""An archive at a glance: one offline page over a run, and the readings it links to."""
