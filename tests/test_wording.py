"""Every text of the program is in both languages, and the catalogues are those of the present sources."""

import importlib.util
import re
import shutil
import string
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from goaldesk.wording import with_names

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
NAMES = ("goaldesk_en", "goaldesk_zh_CN")
UNWANTED = ("请", "您", "抱歉", "对不起", "非法", "操作失败", "！", "!")
MNEMONIC = re.compile(r"\(&[A-Z]\)")
HALF_WIDTH = re.compile(r"[一-鿿][,;:?]|[,;?][一-鿿]|[一-鿿]\(|\([一-鿿]")


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "installer" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(name: str) -> Iterator[tuple[str, str, list[str]]]:
    """Context, source text and translations (several for plural forms)."""
    for context in ElementTree.parse(FOLDER / f"{name}.ts").iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            found = message.find("translation")
            assert found is not None
            assert found.get("type") is None, (name, message.findtext("source"))
            forms = [form.text or "" for form in found.iter("numerusform")] or [found.text or ""]
            yield context.findtext("name") or "", message.findtext("source") or "", forms


def fields(text: str) -> list[str]:
    return sorted(name or "" for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_missing_or_without_its_context(name: str) -> None:
    found = list(messages(name))
    assert found
    for context, source, forms in found:
        assert context
        assert source
        assert all(form.strip() for form in forms), (context, source)


@pytest.mark.parametrize("name", NAMES)
def test_a_translation_has_the_same_fields_as_its_source(name: str) -> None:
    for context, source, forms in messages(name):
        for form in forms:
            assert fields(form) == fields(source), (context, source)
            assert form.count("%n") == source.count("%n"), (context, source)
            assert form[:1].isspace() == source[:1].isspace(), (context, source)


def test_chinese_is_written_as_chinese_is() -> None:
    for context, source, forms in messages("goaldesk_zh_CN"):
        if context == "QShortcut":
            continue  # keys are called what stands on the keyboard
        for form in (MNEMONIC.sub("", form) for form in forms):
            assert not any(word in form for word in UNWANTED), (context, form)
            assert not HALF_WIDTH.search(form), (context, form)
            assert not re.search(r"[一-鿿][A-Za-z0-9]", form.replace("{", "")) or "{" in form, (context, form)
            assert bool(re.search("[一-鿿]", form)) or not re.search(r"[a-z]{4}", fieldless(source)), (context, form)


def fieldless(text: str) -> str:
    return re.sub(r"\{\w*\}|GoalDesk", "", text)


def test_the_catalogues_are_those_of_the_sources(tmp_path: Path) -> None:
    """Fails after a text was added or changed: run installer/translations.py and translate."""
    translations = tool()
    for path in FOLDER.glob("*.ts"):
        shutil.copy(path, tmp_path)
    translations.collect(tmp_path)
    translations.compile_catalogues(tmp_path)
    for name in NAMES:
        for suffix in (".ts", ".qm"):
            assert (tmp_path / f"{name}{suffix}").read_bytes() == (FOLDER / f"{name}{suffix}").read_bytes(), (
                name + suffix
            )


def test_a_latin_name_keeps_a_space_from_chinese_words_and_a_chinese_one_none() -> None:
    assert (
        with_names("{name}，{units}负责人", name="Lin Yuan", units="华东、Hangzhou")
        == "Lin Yuan，华东、Hangzhou 负责人"
    )
    assert with_names("负责{units}", units="华东") == "负责华东"
    assert with_names("led by {name}", name="林源") == "led by 林源"
