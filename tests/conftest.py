"""Hypothesis: fast and repeatable here, long by hand."""

import os

from hypothesis import HealthCheck, settings

os.environ["NEWSPARSE_LANG"] = "en"  # wherever the tests run

settings.register_profile(
    "fast",
    max_examples=50,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "long",
    parent=settings.get_profile("fast"),
    max_examples=int(os.environ.get("EXAMPLES", "2000")),
    derandomize=False,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))
