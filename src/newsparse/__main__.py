"""Run the command as `python -m newsparse`."""

import sys

from newsparse.cli import main

if __name__ == "__main__":
    sys.exit(main())
