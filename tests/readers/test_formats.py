"""Every format: what is read of it, and that each place is the one in the file."""

from __future__ import annotations

import gzip
import time
import zipfile
from pathlib import Path

import pytest

from mtqa.readers import Fields, Options, Place, ReadError, Text, find_files, read, read_segments

SLIP = "the the"
XLIFF12 = """<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="n.txt" source-language="uk" target-language="en"><body>
<trans-unit id="u1"><source>Дощ &amp; сніг</source>
 <target>Rain &amp; <g id="1">snow</g> saw the the<ph id="2">{0}</ph> man.</target>
 <alt-trans><target>Not this</target></alt-trans></trans-unit>
<trans-unit id="u2"><source>два</source></trans-unit>
<trans-unit id="u3"><source>три</source><target><![CDATA[It was <a> day]]></target></trans-unit>
</body></file></xliff>"""
XLIFF20 = """<xliff version="2.0" srcLang="de" trgLang="en"
 xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0">
<file id="f1"><unit id="7"><m:matches><m:match ref="#x"><source>q</source><target>q</target>
</m:match></m:matches><segment><source>Eins.</source><target>One.</target></segment>
<ignorable><source> </source></ignorable>
<segment><source>Zwei.</source><target>Two <pc id="1">the the</pc>.</target></segment></unit>
</file></xliff>"""
TMX = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="fr"/><body>
<tu tuid="7"><tuv xml:lang="fr"><seg>La pluie</seg></tuv>
<tuv xml:lang="en-GB"><seg>A <bpt i="1">&lt;b></bpt>rain<ept i="1">x</ept> &quot;the the"</seg>
</tuv></tu><tu><tuv xml:lang="de"><seg>Nur das</seg></tuv></tu></body></tmx>"""
MARKDOWN = """---
title: the the
---
# Häd *line* &amp; more

He [said](http://x.example/the/the "the the") “so” to the the \\* man <!-- the the -->
again.

```py
the the
```

| a | b |
|---|---|
| c | d |

![the the](img.png)
"""
PAGE = """<html><head><title>Site</title></head><body>
<nav><ul><li><a href=/>Home</a><li><a href=/n>News of the the day</a></ul></nav>
<header><h1>Storm hits port</h1></header><article>
<p>Police said that the the man &amp; his <b>dog</b> fled on
 Monday night after a storm had hit the port and destroyed three ships that lay there.</p>
<p>The mayor said that the town would rebuild the port within the year, and that the
 government had promised money for it.</p></article>
<aside><p>You may also like: ten things about the the ships</p></aside>
<footer>Copyright. All rights reserved by the the site.</footer></body></html>"""


def texts(folder: Path, name: str, data: str | bytes, **how: object) -> list[Text]:
    file = folder / name
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(read(str(file), Options(**how)))  # type: ignore[arg-type]


def at_slip(text: Text) -> tuple[Place, str]:
    """Where the slip stands, and what the file has there."""
    start = text.text.index(SLIP)
    span = text.span(start, start + len(SLIP))
    assert span is not None
    assert text.page is not None
    return text.place(start), text.page.original[slice(*span)]


def test_xliff_1(tmp_path: Path) -> None:
    (text,) = texts(tmp_path, "a.xlf", XLIFF12)
    assert text.text == "Rain & snow saw the the man.\n\nIt was <a> day"
    assert text.source == "Дощ & сніг\n\nтри"
    assert (text.id, text.source_lang) == ("n.txt", "uk")
    assert at_slip(text) == (Place(5, XLIFF12.splitlines()[4].index(SLIP) + 1, "u1"), SLIP)
    assert text.place(text.text.index("day")) == Place(8, 69, "u3")
    parts = list(text.split())
    assert [(part.text, part.source) for part in parts] == [
        ("Rain & snow saw the the man.", "Дощ & сніг"),
        ("It was <a> day", "три"),
    ]
    assert parts[1].place(11) == text.place(text.text.index("day"))


def test_xliff_2(tmp_path: Path) -> None:
    (text,) = texts(tmp_path, "a.xliff", XLIFF20)
    assert (text.text, text.source) == ("One. Two the the.", "Eins. Zwei.")
    place, words = at_slip(text)
    assert (place.line, place.unit, words) == (6, "7", SLIP)


def test_tmx(tmp_path: Path) -> None:
    (text,) = texts(tmp_path, "a.tmx", TMX)
    assert (text.text, text.source, text.source_lang) == ('A rain "the the"', "La pluie", "fr")
    assert at_slip(text) == (Place(4, TMX.splitlines()[3].index(SLIP) + 1, "7"), SLIP)
    assert texts(tmp_path, "a.tmx", TMX, target_lang="de")[0].text == "Nur das"


def test_markdown(tmp_path: Path) -> None:
    (text,) = texts(tmp_path, "a.md", MARKDOWN)
    parts = [part.text for part in text.split()]
    assert parts[0] == "Häd line & more"
    assert parts[1] == "He said “so” to the the * man \nagain."
    assert parts[2:] == ["a", "b", "c", "d"]
    assert at_slip(text) == (Place(6, MARKDOWN.splitlines()[5].index("to the the") + 4), SLIP)


def test_html(tmp_path: Path) -> None:
    (text,) = texts(tmp_path, "a.html", PAGE)
    assert text.text.startswith(
        "Storm hits port\n\nPolice said that the the man & his dog fled on M"
    )
    assert text.text.count(SLIP) == 1
    assert text.text.endswith("promised money for it.")
    assert at_slip(text) == (Place(4, 21), SLIP)


def test_a_page_without_an_article_is_read_whole(tmp_path: Path) -> None:
    (text,) = texts(tmp_path, "a.html", "<p>It rained.<br>So.<script>the the</script>")
    assert text.text == "It rained.\n\nSo."


def test_html_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    page = '<meta charset="windows-1252"><p>“So,” he said.'.encode("cp1252")
    assert texts(tmp_path, "a.htm", page)[0].text == "“So,” he said."


def test_json_lines(tmp_path: Path) -> None:
    rows = (
        '{"id": 3, "mt": {"x": {"text": 1}, "text": "“A\\ud83d\\ude00\\" \\n the the"}, "src": "x"}'
    )
    fields = Fields("mt.text", "src")
    (text,) = texts(tmp_path, "a.jsonl", f"\n{rows}\r\n", fields=fields)
    assert text.text == '“A😀" \n the the'
    assert (text.source, text.id, text.line) == ("x", "3", 2)
    assert at_slip(text) == (Place(2, rows.index(SLIP) + 1), SLIP)


@pytest.mark.parametrize("bad", ["{bad", "[1]", '{"mt": "x"}', '{"text": 3}', "[" * 100_000])
def test_a_bad_line_is_named_or_recorded(tmp_path: Path, bad: str) -> None:
    rows = f'{{"text": "one"}}\n{bad}\n{{"text": "two"}}\n'
    with pytest.raises(ReadError, match=r"a\.jsonl:2: .*; "):
        texts(tmp_path, "a.jsonl", rows)
    left: list[tuple[int | None, str]] = []
    found = texts(tmp_path, "a.jsonl", rows, bad=lambda error, row: left.append((error.line, row)))
    assert [text.text for text in found] == ["one", "two"]
    assert left == [(2, bad)]


def test_tsv_by_name_and_by_number(tmp_path: Path) -> None:
    rows = 'id\tsrc\ttext\n1\tx\t"saw the the man\n'
    (text,) = texts(tmp_path, "a.tsv", "\ufeff" + rows, fields=Fields(source="src"))
    assert (text.text, text.source, text.id) == ('"saw the the man', "x", "1")
    assert at_slip(text) == (Place(2, 10), SLIP)
    found = texts(tmp_path, "a.tsv", rows, fields=Fields("3", "2"))
    assert [text.text for text in found] == ["text", '"saw the the man']
    with pytest.raises(ReadError, match=r"no column 'mt' .there are id, src, text.; name another"):
        texts(tmp_path, "a.tsv", rows, fields=Fields("mt"))


def test_ragged_rows(tmp_path: Path) -> None:
    rows = "text\tb\none\t1\ntwo\n\nthree\t3\r\n"
    with pytest.raises(ReadError, match=r"a\.tsv:3: the row has 1 fields, the first line 2"):
        texts(tmp_path, "a.tsv", rows)
    lines: list[int | None] = []
    found = texts(tmp_path, "a.tsv", rows, bad=lambda error, _: lines.append(error.line))
    assert ([text.text for text in found], lines) == (["one", "three"], [3])


def test_docx(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Storm hits port")
    document.add_paragraph("")
    document.add_paragraph("It saw the the ").add_run("man.").bold = True
    document.add_table(1, 1).cell(0, 0).text = "Cell"
    document.save(str(tmp_path / "a.docx"))
    (text,) = read(str(tmp_path / "a.docx"))
    assert text.text == "Storm hits port\n\nIt saw the the man.\n\nCell"
    place = text.place(text.text.index(SLIP))
    assert (place, str(place)) == (Place(column=8, paragraph=3), "paragraph 3:8")


def test_gzip_is_told_by_its_bytes(tmp_path: Path) -> None:
    packed = gzip.compress(b'{"text": "It rained."}\n')
    assert texts(tmp_path, "a.jsonl.gz", packed)[0].text == "It rained."
    assert texts(tmp_path, "a.txt", gzip.compress(b"It rained."))[0].text == "It rained."
    for broken in (packed[:-9], packed[:12] + b"xx" + packed[14:], b"\x1f\x8bxx"):
        with pytest.raises(ReadError, match=r"it is broken gzip .*; pack it anew"):
            texts(tmp_path, "a.txt", broken)


def test_utf_16_without_a_mark_and_encodings_that_are_named(tmp_path: Path) -> None:
    said = "Rain fell on the “town”."
    assert texts(tmp_path, "a.txt", said.encode("utf-16-le"))[0].text == said
    assert texts(tmp_path, "a.txt", said.encode("cp1252"), encoding="cp1252")[0].text == said
    with pytest.raises(ReadError, match=r"iconv -f cp1252 .*it may be cp1252"):
        texts(tmp_path, "a.txt", ("The café said “no” – it’s not so. " * 5).encode("cp1252"))
    with pytest.raises(ReadError, match="no encoding is called 'foo'; name one"):
        texts(tmp_path, "a.txt", said, encoding="foo")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xlf", b"", "it is empty"),
        ("a.tmx", b" \n", "it is empty"),
        ("a.md", b"", "it is empty"),
        ("a.html", b"", "it is empty"),
        ("a.jsonl", b"", "it is empty"),
        ("a.tsv", b"", "it is empty"),
        ("a.docx", b"", "it is empty"),
        ("a.docx", b"text", "it is no DOCX file; save it as .docx"),
        ("a.docx", b"\xd0\xcf\x11\xe0....", "it is an old Word file, or locked"),
        ("a.html", b"<script>x</script>", "no text shows on this page"),
        ("a.html", b"\x89PNG\0\0", "it is not plain text"),
        ("a.xlf", b"<html/>", "it is no XLIFF, but <html>"),
        ("a.tmx", b"<html/>", "it is no TMX, but <html>"),
        ("a.xlf", b"<xliff>\n<a>", r"a.xlf:2: it is not well-formed XML \(no element found\)"),
        ("a.xlf", XLIFF12.replace("target>", "note>").encode(), "no unit in it has a target"),
        ("a.tmx", TMX.replace("en-GB", "it").encode(), r"no entry in it is in en \(it has de, fr"),
        ("a.xlf", b'<!DOCTYPE x [<!ENTITY a "aa">]><xliff>&a;</xliff>', "declares entities"),
        ("a.xlf", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x/>', "declares ent"),
        ("a.tmx", b'<!DOCTYPE x [<!ENTITY % a SYSTEM "http://x"> %a;]><tmx/>', "declares ent"),
        ("a.tmx", b'<!DOCTYPE t SYSTEM "http://x"><tmx>&foo;</tmx>', "uses the entity &foo;"),
        ("a.xlf", b'<?xml version="1.0" encoding="foo"?><xliff/>', "no encoding is called 'foo'"),
    ],
)
def test_what_is_refused(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said) as raised:
        texts(tmp_path, name, data)
    assert str(raised.value).startswith(str(tmp_path / name))


def test_a_billion_laughs_and_a_zip_bomb(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    with pytest.raises(ReadError, match="declares entities"):
        texts(tmp_path, "a.tmx", f'<!DOCTYPE t [<!ENTITY a0 "ha">{laughs}]><tmx>&a9;</tmx>')
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(300 << 20))
    with pytest.raises(ReadError, match="unpacks to more than 256 MB; split it"):
        list(read(str(tmp_path / "a.docx")))


@pytest.mark.parametrize(
    "seed", ["<a ", "<", "<!--", "<a x='", "<script>", "&#x", "</", "<![", " "]
)
def test_hostile_html_takes_linear_time(tmp_path: Path, seed: str) -> None:
    from mtqa.readers.markup import blocks

    began = time.process_time()
    list(blocks(seed * (1_000_000 // len(seed))))
    assert time.process_time() - began < 20


def test_folders_and_patterns(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md.gz", "x.png", ".c.txt", "sub/d.tmx", ".git/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    inside = [str(tmp_path / name) for name in ("a.md.gz", "b.txt", "sub/d.tmx")]
    assert list(find_files(str(tmp_path))) == inside
    assert list(find_files(str(tmp_path / "**" / "*.t*"))) == inside[1:]
    assert list(find_files("none.txt")) == ["none.txt"]
    with pytest.raises(ReadError, match="no file matches this pattern"):
        list(find_files(str(tmp_path / "*.doc")))
    (tmp_path / "void").mkdir()
    with pytest.raises(ReadError, match="a folder with no file that mtqa reads"):
        list(find_files(str(tmp_path / "void")))


def test_lines_of_plain_text_are_segments(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfone\r\nsaw the the\r\n")
    found = list(read_segments(str(tmp_path / "a.txt")))
    assert [text.text for text in found] == ["one", "saw the the"]
    assert found[1].place(4) == Place(2, 5)
