"""What every test stands on: no screen, a home of its own, and nothing of the person who runs it.

Set before Qt and matplotlib are imported, because both look at the environment once.
"""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

# A slow machine is no failure, and neither does what passed here fail elsewhere: everybody tries the same examples.
settings.register_profile(
    "goaldesk",
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("search", settings.get_profile("goaldesk"), derandomize=False, max_examples=1_000)
settings.load_profile("goaldesk")

HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "GOALDESK_HOME")
XDG = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")


def pytest_configure(config: pytest.Config) -> None:
    """One font cache of matplotlib for the whole run: building it costs a second in every process that has none."""
    cache = tempfile.TemporaryDirectory(prefix="goaldesk-fonts-")
    config.add_cleanup(cache.cleanup)
    os.environ["MPLCONFIGDIR"] = cache.name
    os.umask(0o022)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for each test: settings, backups and recent files of the program go there."""
    folder = tmp_path_factory.mktemp("home")
    folder.chmod(0o700)
    for name in (*HOMES, *XDG):
        monkeypatch.setenv(name, str(folder))
    return folder


@pytest.fixture(scope="session")
def sample_made_once(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of the sample company, made once for the whole run: each test that needs it takes a copy."""
    from goaldesk.samples.qinghe import make_sample

    file = tmp_path_factory.mktemp("sample") / "Qinghe.goaldesk"
    make_sample(file)
    return file.read_bytes()


@pytest.fixture
def qinghe(tmp_path: Path, sample_made_once: bytes) -> Path:
    """The sample company in a file of the test's own."""
    file = tmp_path / "Qinghe.goaldesk"
    file.write_bytes(sample_made_once)
    return file


@pytest.fixture(scope="session")
def datasets() -> Path:
    """The folder with the reference data sets, which are not part of the repository."""
    folder = os.environ.get("GOALDESK_DATASETS", "")
    if not folder:
        pytest.skip("GOALDESK_DATASETS does not name the folder with the reference data sets")
    if not Path(folder).is_dir():
        pytest.fail(f"GOALDESK_DATASETS names a folder that is not there: {folder}")
    return Path(folder).resolve()
