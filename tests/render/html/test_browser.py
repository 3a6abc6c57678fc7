"""The HTML report in headless Chromium; skipped where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from articles import article, hostile

import mtqa
from mtqa.render.article import Article
from mtqa.render.html import render_html, write_site

SEED = next((Path(__file__).parents[3] / "seeds").glob("*.txt"))
NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        # Without its sandbox it runs in containers too; the pages are our own.
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


class Opened:
    """A page in the browser, and everything that it complained of."""

    def __init__(self, browser: Any, path: Path, **settings: Any) -> None:
        self.faults: list[str] = []
        self.asked: list[str] = []
        self.page = browser.new_page(**{"viewport": {"width": 1280, "height": 800}, **settings})
        self.page.on("console", lambda told: self.faults.append(told.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("dialog", lambda dialog: self.faults.append(dialog.message))
        self.page.on("request", lambda asked: self.asked.append(asked.url))
        self.page.goto(path.as_uri())

    def css(self, query: str, name: str) -> str:
        return str(self.page.eval_on_selector(query, f"e => getComputedStyle(e)['{name}']"))

    def close(self) -> None:
        self.page.close()
        assert self.faults == []
        assert len(self.asked) <= 2  # the page itself


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    report = mtqa.score(SEED.read_text(encoding="utf-8"), config=mtqa.Config(model=None))
    path = tmp_path_factory.mktemp("pages") / "seed.html"
    path.write_text(render_html(Article(SEED.name, mtqa.gate(report), mtqa.Policy())))
    return path


def test_a_span_tells_its_reason_on_hover_and_click(browser: Any, seed: Path) -> None:
    opened = Opened(browser, seed)
    page = opened.page
    why = page.text_content("#what-2")
    assert not page.is_visible("#card")
    page.hover("#at-2")
    page.wait_for_selector("#card", state="visible")
    assert why in page.text_content("#card")
    page.mouse.move(2, 2)
    page.wait_for_selector("#card", state="hidden")
    page.click("#at-2")
    page.mouse.move(2, 2)
    assert page.get_attribute("#issue-2", "aria-current") == "true"
    assert page.is_visible("#card")
    assert "now" in page.get_attribute("#at-2", "class").split()
    page.keyboard.press("Escape")
    assert not page.is_visible("#card")
    assert page.get_attribute("#issue-2", "aria-current") is None
    opened.close()


def test_the_list_the_keys_and_the_strip_lead_into_the_article(browser: Any, seed: Path) -> None:
    opened = Opened(browser, seed, reduced_motion="reduce")
    page = opened.page
    total = page.locator(".issues > .issue").count()
    page.click(f"#issue-{total} .jump")
    assert page.evaluate("document.activeElement.id") == f"at-{total}"
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.id") == "at-1"
    page.keyboard.press("p")
    page.keyboard.press("p")
    assert page.evaluate("document.activeElement.id") == f"at-{total - 1}"
    page.click("#next")
    assert page.get_attribute(f"#issue-{total}", "aria-current") == "true"
    first, last = page.locator(".strip a").first, page.locator(".strip a").last
    first.focus()
    page.keyboard.press("End")
    assert last.evaluate("bar => bar === document.activeElement")
    assert page.locator(".strip a[tabindex='0']").count() == 1
    page.keyboard.press("Enter")
    assert "here" in page.get_attribute(last.get_attribute("href"), "class")
    assert page.text_content("#sentence").startswith("Sentence ")
    opened.close()


def test_filters_hide_in_the_list_and_in_the_article(browser: Any, seed: Path) -> None:
    opened = Opened(browser, seed)
    page = opened.page
    total = page.locator(".issues > .issue").count()
    page.click(".chip.major")
    shown = page.locator(".issues > .issue:visible").count()
    assert 0 < shown < total
    assert page.text_content("#shown") == f"{shown} of {total}"
    assert page.locator(".issues > .issue.major:visible").count() == 0
    assert page.locator("[data-issues].off").count() > 0
    page.click(".chip.major")
    page.select_option("#rule", "reopened-quote")
    kinds = page.eval_on_selector_all(
        ".issues > .issue:not([hidden])", "all => [...new Set(all.map(e => e.dataset.rule))]"
    )
    assert kinds == ["reopened-quote"]
    page.click(".chip.major")
    assert page.is_visible("#none")
    opened.close()


def test_light_and_dark_by_system_and_by_switch(browser: Any, seed: Path) -> None:
    opened = Opened(browser, seed, color_scheme="dark")
    dark = opened.css("body", "backgroundColor")
    opened.page.click("#theme")  # light
    light = opened.css("body", "backgroundColor")
    assert dark != light
    opened.page.click("#theme")
    assert opened.css("body", "backgroundColor") == dark
    opened.page.reload()
    assert opened.page.text_content("#theme span") == "dark"
    opened.close()


@pytest.mark.parametrize("width", [320, 390, 800, 1920])
def test_nothing_runs_out_of_the_window(browser: Any, seed: Path, width: int) -> None:
    opened = Opened(browser, seed, viewport={"width": width, "height": 800})
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    opened.page.click("#at-1")
    card = opened.page.locator("#card").bounding_box()
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= width
    opened.close()


def test_every_control_has_a_name(browser: Any, seed: Path) -> None:
    opened = Opened(browser, seed)
    nameless = opened.page.evaluate(
        """() => [...document.querySelectorAll("a, button, select, input")].filter((e) =>
            !(e.getAttribute("aria-label") || e.textContent || e.labels?.[0]?.textContent).trim()
        ).map((e) => e.outerHTML)"""
    )
    assert nameless == []
    opened.close()


def test_print_shows_every_issue_and_no_control(browser: Any, seed: Path) -> None:
    opened = Opened(browser, seed)
    opened.page.emulate_media(media="print")
    assert opened.page.locator("button:visible, select:visible").count() == 0
    assert opened.page.locator(".issues > .issue:visible").count() > 5
    assert opened.page.locator("sup.n:visible").count() > 5
    opened.close()


def test_hostile_words_do_nothing_here_either(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(render_html(hostile()))
    opened = Opened(browser, path)
    opened.page.locator("#at-1").first.click()
    assert "alert(1)" in opened.page.text_content("#card")
    opened.page.select_option("#rule", index=1)
    assert opened.page.locator(".issues > .issue:visible").count() == 1
    opened.close()


def test_the_index_sorts_and_finds(browser: Any, tmp_path: Path) -> None:
    made = [article(file="a.txt"), article(file="b.txt", reasons=(), issues=())]
    opened = Opened(browser, write_site(made, tmp_path))
    page = opened.page
    page.click("thead button >> text=Article")
    page.click("thead button >> text=Article")
    assert page.text_content("tbody tr:first-child a") == "b.txt"
    assert page.get_attribute("th[data-sort=name]", "aria-sort") == "descending"
    page.fill("#find", "A.TXT")
    assert page.locator("tbody tr:visible").count() == 1
    page.click("tbody tr:visible a")
    assert page.title() == "hold: a.txt"
    opened.close()
