"""What a bench runs sees nothing of the caller's settings that would change its work."""

from bench.work import AWAY, Work


def test_settings_that_change_the_work_are_left_out(tmp_path, monkeypatch):
    for name in AWAY:
        monkeypatch.setenv(name, "1")

    given = Work.at(tmp_path).environment()

    assert not given.keys() & {
        "SITE_URL", "SOURCE_DATE_EPOCH", "REPOSITORY", "PYTHONDONTWRITEBYTECODE",
    }  # fmt: skip
    assert "PATH" in given
