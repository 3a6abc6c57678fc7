"""Reports as HTML pages: one file an article, nothing loaded from elsewhere."""

from mtqa.render.html.page import render_html
from mtqa.render.html.site import write_site

__all__ = ["render_html", "write_site"]
