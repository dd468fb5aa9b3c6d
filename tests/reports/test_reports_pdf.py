"""What is printed can be read, searched and copied, stays on the paper, and is the same each time."""

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage

from goaldesk.reports.blocks import (
    Bullet,
    Callout,
    Chart,
    Column,
    Document,
    Figure,
    Gap,
    Heading,
    Headline,
    KeyFigures,
    PageBreak,
    Paragraph,
    Run,
    Status,
    Table,
    TableRow,
    Text,
    Tick,
)
from goaldesk.reports.pdf import render
from goaldesk.reports.typesetting import Typesetter
from goaldesk.ui.speech import QtWording

Make = Callable[..., Document]

CHINESE = (
    "梁波 8月销售额完成目标的 83.3%：实绩 1,716,400.25 元，目标 2,060,000.00 元，差 343,599.75 元。"
    "差额主要来自赢单率下降（−32,359）和“两天休假”（−18,845）；日均报价增加、客单价提高，补回 16,844！对吗？"
    "《销售手册》说：客户先付款，再发货。"
)
HOSTILE = ("<b>x", '<img src="/etc/passwd">', "Müller & Söhne &amp; <font size=999>", "{number} %s %n", "a\\(b)\\c")


def a_table(rows: int, name: str = "Person") -> Table:
    columns = (
        Column("Name", "text"),
        Column("Target"),
        Column("Actual"),
        Column("", "bullet"),
        Column("Result", "status"),
    )
    return Table(
        columns,
        tuple(
            TableRow(
                (
                    Text(f"{name} {number}"),
                    Figure(f"{number * 1000:,}"),
                    Figure(f"{number * 900:,}", "strong", "near"),
                    Bullet(Fraction(number * 900), Fraction(number * 1000), Fraction(number * 500)),
                    Status("near", "Near"),
                )
            )
            for number in range(1, rows + 1)
        ),
    )


def a_chart(actual: int = 8) -> Chart:
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    points = tuple((Fraction(at), Fraction(at * 100)) for at in range(13))
    return Chart(
        months,
        tuple(Tick(Fraction(at), f"{at}") for at in (0, 400, 800, 1200)),
        Run(points[: actual + 1] if actual else (), "Actual 820"),
        Run(points, "Target 1,200"),
        Run(tuple((x, y * 9 / 10) for x, y in points), "2025 1,080"),
        Fraction(actual),
        "31 Aug",
        tuple(Gap(at, Fraction(at - 3), at > 3) for at in range(actual)),
        "Gap to due",
        "+4 on 31 Aug",
    )


def test_text_of_both_languages_is_copied_out_as_it_was_written(document: Make, printed, chinese: QtWording) -> None:
    names = "喆 珺 镕 玥 祎 堃"
    pack = printed(
        document(Headline(CHINESE), Paragraph("A plain sentence: 1,234.5 – “quoted”."), name=names), wording=chinese
    )
    found = pack.text.replace(" ", "")
    assert CHINESE.replace(" ", "") in found
    assert names.replace(" ", "") in found
    assert "A plain sentence: 1,234.5 – “quoted”." in pack.text


def test_english_quotation_marks_are_narrow_and_copied_out_as_they_were_written(
    document: Make, printed, english: QtWording, chinese: QtWording
) -> None:
    sentence = "China’s part of “the raise”, ‘so’ they’re agreed for ’26."
    assert sentence in printed(document(Paragraph(sentence), name="Ann’s “team”")).text
    quoted = "“quoted’s”"
    narrow, wide = (Typesetter(wording).width(quoted, 10) for wording in (english, chinese))
    assert narrow < wide - 15  # three signs, each as wide as a Chinese word in the other language


def test_only_the_embedded_families_are_used(document: Make, printed) -> None:
    pack = printed(document(Callout("near", "It’s"), a_table(3), a_chart(), Paragraph("“汉字”", "strong")))
    with pack.plumber() as pdf:
        fonts = {char["fontname"] for page in pdf.pages for char in page.chars}
    assert fonts
    assert all(re.fullmatch(r"[A-Z]{6}\+(NotoSansSC|Inter)-(Regular|Bold|SemiBold)", name) for name in fonts)
    assert b"Helvetica" not in pack.pdf


def test_every_chart_is_drawn_with_lines_and_words_and_no_picture(document: Make, printed) -> None:
    pack = printed(document(Heading("So far"), a_chart()))
    with pack.plumber() as pdf:
        page = pdf.pages[0]
        assert not page.images
        assert len(page.lines) + len(page.curves) > 15
    for words in (
        "Actual 820",
        "Target 1,200",
        "2025 1,080",
        "31 Aug",
        "Gap to due",
        "+4 on 31 Aug",
        "Jan",
        "Dec",
        "400",
    ):
        assert words in pack.text


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_nothing_lies_outside_the_margins(document: Make, printed, paper: str) -> None:
    wide = Table(
        (Column("", "text"), *(Column(f"Month {at}") for at in range(14))),
        (TableRow((Text("Target"), *(Figure("12,345,678,901.25") for _ in range(14)))),),
    )
    long = "An uncommonly long name of a unit that nobody could say in one breath " * 4
    blocks = (Callout("off", long), Headline("Wort" * 400), a_table(70, long), wide, a_chart(), Paragraph("x" * 5000))
    pack = printed(document(*blocks, name=long, paper=paper))
    with pack.plumber() as pdf:
        for page in pdf.pages:
            for thing in (*page.chars, *page.rects, *page.curves, *page.lines):
                assert thing["x0"] >= 35.5
                assert thing["x1"] <= float(page.width) - 35.5
                assert thing["top"] >= 20
                assert thing["bottom"] <= float(page.height) - 10
            size = (612, 792) if paper == "Letter" else (595.276, 841.89)
            assert (float(page.width), float(page.height)) == pytest.approx(size, abs=0.01)
    assert pack.text.replace(" ", "").count("12,345,678,901.25") == 14


def test_the_same_document_gives_the_same_bytes(document: Make, english: QtWording) -> None:
    made = document(a_table(40), a_chart(), Paragraph("words"))
    others = document(a_table(7), a_chart(3), name="Somebody else")
    first = render([made, others], english).pdf
    render(others, english)
    assert render([made, others], english).pdf == first


def test_the_outline_follows_the_tree_and_the_document_says_what_it_is(document: Make, printed) -> None:
    units = (("清禾贸易", 0), ("East", 1), ("Shanghai", 2), ("Zhou Lan", 3), ("South", 1), ("Liang Bo", 3))
    pack = printed(*(document(name=name, level=level, language="zh") for name, level in units))
    pdf = pypdfium2.PdfDocument(pack.pdf)
    assert [(mark.get_title(), mark.level) for mark in pdf.get_toc()] == [
        ("清禾贸易", 0),
        ("East", 1),
        ("Shanghai", 2),
        ("Zhou Lan", 3),
        ("South", 1),
        ("Liang Bo", 2),
    ]
    pages = [mark.get_dest().get_index() for mark in pdf.get_toc()]
    assert pages == [0, 1, 2, 3, 4, 5]
    about = pdf.get_metadata_dict()
    assert (about["Title"], about["Author"], about["Subject"]) == (
        "Review pack · 清禾贸易",
        "Qinghe Trading",
        "August 2026",
    )
    pdf.close()
    assert b"/Lang (zh-CN)" in pack.pdf


def test_people_of_different_teams_stand_side_by_side_in_the_outline(document: Make, printed) -> None:
    pack = printed(document(name="A", level=3), document(name="B", level=3), document(name="C", level=2))
    pdf = pypdfium2.PdfDocument(pack.pdf)
    assert [mark.level for mark in pdf.get_toc()] == [0, 0, 0]
    pdf.close()


def test_chinese_lines_neither_begin_with_punctuation_nor_split_a_number(
    document: Make, printed, chinese: QtWording
) -> None:
    for size in range(4):
        pack = printed(document(Headline("销" * size + CHINESE * 8)), wording=chinese)
        lines = [line.strip() for text in pack.texts for line in text.splitlines()]
        inside = [line for line in lines if len(line) > 20]
        assert len(inside) > 10
        for line in inside:
            assert line[0] not in "，。；：！？”》）、%"
            assert line[-1] not in "（“《"
        numbers = re.findall(r"\d[\d,]*\.\d+", " ".join(inside))
        assert numbers.count("1,716,400.25") == 8
        assert numbers.count("83.3") == 8


@pytest.mark.parametrize("name", HOSTILE)
def test_text_of_people_is_printed_as_it_is_and_never_read_as_markup(document: Make, printed, name: str) -> None:
    rows = Table((Column(name, "text"), Column("Actual")), (TableRow((Text(name), Figure("1"))),), note=name)
    chart = a_chart()
    hostile = replace(chart, actual=replace(chart.actual, label=f"${name}$"), today_text="$x_1$")
    pack = printed(document(Heading(name), rows, Paragraph(name), hostile, Callout("off", name), name=name))
    assert pack.text.count(name) >= 7
    assert "$x_1$" in pack.text
    assert pack.rendered.missing_glyphs == ()


def test_control_characters_and_halves_of_signs_are_dropped(document: Make, printed) -> None:
    pack = printed(document(Paragraph("Liang\x00\x07 Bo\u202e\ud800 is\u200b here"), name="A\tB\nC"))
    assert "Liang Bo is here" in pack.text
    assert "A B C" in pack.text
    assert pack.rendered.missing_glyphs == ()


def test_a_sign_that_the_font_lacks_is_told_and_never_an_empty_box(document: Make, printed) -> None:
    pack = printed(document(Paragraph("Done 🎉 และ done"), a_table(1, "😀")))
    assert set(pack.rendered.missing_glyphs) == {"🎉", "😀", "แ", "ล", "ะ"}
    assert "Done ? ??? done" in pack.text
    assert "? 1" in pack.text


def test_a_table_goes_on_under_the_same_head_and_loses_no_row(document: Make, printed) -> None:
    pack = printed(document(Heading("People", "ranked"), a_table(150), Paragraph("After it")))
    assert pack.rendered.pages == 4
    for page, text in enumerate(pack.texts[:-1]):
        assert "Name Target Actual Result" in text, page
    rows = re.findall(r"Person (\d+) ([\d,]+) ([\d,]+)", pack.text)
    assert rows == [(f"{at}", f"{at * 1000:,}", f"{at * 900:,}") for at in range(1, 151)]


def test_a_title_stays_with_two_rows_of_its_table(document: Make, printed) -> None:
    seen = set()
    for lines in range(36, 50):
        filler = Paragraph("\n".join(f"line {at}" for at in range(lines)))
        pack = printed(document(filler, Heading("People ahead"), a_table(3)))
        for page in pack.texts:
            if "People ahead" in page:
                assert "Person 1" in page
                assert "Person 2" in page
                seen.add(pack.texts.index(page))
    assert seen == {0, 1}


def test_a_chart_stays_with_its_title(document: Make, printed) -> None:
    for lines in (30, 38, 44, 47):
        filler = Paragraph("\n".join(f"line {at}" for at in range(lines)))
        pack = printed(document(filler, Heading("Revenue so far"), a_chart()))
        assert [
            ("Revenue so far" in text, "Target 1,200" in text)
            for text in pack.texts
            if "Target" in text or "so far" in text
        ] == [(True, True)]


def test_a_very_long_note_flows_over_the_pages(document: Make, printed) -> None:
    words = " ".join(f"word{at}" for at in range(6000))
    inside = Table((Column("What", "text"), Column("Note", "text")), (TableRow((Text("Visit"), Text(words))),))
    pack = printed(document(Paragraph(words), Heading("In a table"), inside))
    found = re.findall(r"word\d+", pack.text)
    assert found[:6000] == found[6000:] == words.split()


def test_pages_are_counted_and_carry_the_number_of_the_pack(document: Make, printed) -> None:
    made = document(a_table(60))
    pack = printed(made, document(name="Short"))
    assert [re.findall(r"Page \d of \d", text)[0] for text in pack.texts] == [
        "Page 1 of 2",
        "Page 2 of 2",
        "Page 1 of 1",
    ]
    assert re.fullmatch("[0-9a-f]{8}", made.number)
    assert all(f"foot · {made.number}" in text for text in pack.texts[:2])
    assert "Review pack · Liang Bo" not in pack.texts[0]
    assert "Review pack · Liang Bo" in pack.texts[1]


def test_the_number_changes_with_any_figure(document: Make) -> None:
    made = document(a_table(3), a_chart())
    changed = replace(made, blocks=(*made.blocks[:-1], replace(a_chart(), today=Fraction(7, 2))))
    assert made.number == document(a_table(3), a_chart()).number
    assert made.number != changed.number


def test_a_page_break_leaves_no_empty_page(document: Make, printed) -> None:
    pack = printed(document(Paragraph("first"), PageBreak(), PageBreak(), Paragraph("second"), PageBreak()))
    assert pack.rendered.pages == 2


def test_figures_side_by_side_are_printed_with_their_captions(document: Make, printed) -> None:
    pack = printed(document(KeyFigures((("Target", "2,640,000"), ("Actual", "1,599,638")))))
    for words in ("Target", "2,640,000", "Actual", "1,599,638"):
        assert words in pack.text


def test_a_chart_without_any_actual_still_shows_the_target(document: Make, printed) -> None:
    chart = replace(a_chart(0), actual=Run((), ""), last=Run((), ""), today=None, today_text="", gaps=())
    pack = printed(document(chart))
    assert "Target 1,200" in pack.text
    assert "Gap to due" not in pack.text


def test_there_is_no_pdf_of_nothing(english: QtWording) -> None:
    with pytest.raises(ValueError, match="nothing"):
        render([], english)


@pytest.mark.parametrize("columns", [5, 9, 11, 14])
def test_headings_are_broken_between_words_only(document: Make, printed, columns: int) -> None:
    words = ("Revenue", "Opportunities", "Cash collected", "New accounts", "Quotes")
    titles = [words[at % 5] for at in range(columns)]
    rows = TableRow((Text("Guangzhou", "strong"), *(Figure("101.7", "body", "near") for _ in titles)))
    pack = printed(document(Table((Column("", "text"), *(Column(title) for title in titles)), (rows,))))
    for word in ("Guangzhou", "Revenue", "Opportunities", "collected", "Quotes"):
        assert re.search(rf"\b{word}\b", pack.text), word


def test_the_picture_of_the_company_stands_in_the_head_of_every_page_and_a_broken_one_does_not(
    document: Make, printed, tmp_path: Path
) -> None:
    plain = document(Paragraph("words"))
    picture = QImage(400, 100, QImage.Format.Format_RGB32)
    picture.fill(0x2155C4)
    picture.save(str(tmp_path / "logo.png"))
    for logo, pictures in (((tmp_path / "logo.png").read_bytes(), 1), (b"", 0), (b"no picture", 0)):
        furniture = replace(plain.furniture, logo=logo)
        pack = printed(replace(plain, furniture=furniture))
        with pack.plumber() as pdf:
            assert [len(page.images) for page in pdf.pages] == [pictures]
            for image in pdf.pages[0].images:
                assert (image["width"], image["height"]) == pytest.approx((64, 16), abs=0.01)
        assert "Qinghe Trading" in pack.text
