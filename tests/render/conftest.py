"""Lets the tests of renderers, in every folder here, share `articles`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent))
