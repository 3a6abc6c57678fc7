"""JUnit's XML, in which build servers read what passed and what did not."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from mtqa.render.article import Article
from mtqa.render.terminal import harmless
from mtqa.render.text import render_verdict


def render_junit(articles: Iterable[Article]) -> str:
    """A test case an article: it fails where the gate holds, with the report as its output."""
    suite = ET.Element("testsuite", name="mtqa")
    tests = failures = 0
    for article in articles:
        tests += 1
        report = "\n".join(map(harmless, render_verdict(article.verdict).split("\n")))
        name = harmless(article.title)
        case = ET.SubElement(suite, "testcase", classname="mtqa.gate", name=name)
        if article.verdict.passed:
            ET.SubElement(case, "system-out").text = report
        else:
            failures += 1
            why = "; ".join(map(harmless, article.verdict.reasons))
            ET.SubElement(case, "failure", type="hold", message=why).text = report
    suite.attrib.update(tests=str(tests), failures=str(failures), errors="0", skipped="0")
    root = ET.Element("testsuites", suite.attrib)
    root.append(suite)
    ET.indent(root)
    # In ASCII, other characters as references: it passes through every pipe.
    body: bytes = ET.tostring(root, encoding="us-ascii", xml_declaration=True)
    return body.decode("ascii")
