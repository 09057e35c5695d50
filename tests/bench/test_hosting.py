"""The settings for hosts say what the hub's policy says, and the trial of a host finds faults."""

import re
from fnmatch import fnmatchcase

import pytest

from bench.hosting import kinds, servers, trial
from bench.hosting.asking import Answer
from hooks.publishing import policy

FILES = ("nginx.conf", "Caddyfile")
PAGE = next(kind for kind in kinds.KINDS if kind.name == "a page")
GOOD = {
    **{name.lower(): value for name, value in policy.HEADERS.items()},
    "strict-transport-security": "max-age=31536000", "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache", "content-encoding": "gzip", "vary": "Accept-Encoding",
}  # fmt: skip
BODY = b"x" * 2000


def text(name):
    return (servers.HERE / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("header", policy.HEADERS)
def test_settings_send_every_header_of_the_policy(name, header):
    assert f'{header} "{policy.HEADERS[header]}"' in text(name)


def test_nginx_keeps_files_by_the_rules_of_the_policy():
    rules = re.findall(r'^    ~(\S+) "(.*)";', text("nginx.conf"), re.MULTILINE)
    names = ["/css/hub.1a.css", "/search/data/a.idx", "/assets/cards/a.png", "/a/b/feed.xml",
             "/a/feed.json", "/feed_json_created.json", "/search/index.json", "/js/hub.js", "/css/feed.css"]  # fmt: skip

    first = {name: [kept for rule, kept in rules if re.search(rule, name)] for name in names}

    assert {name: (found or [kinds.ASKED])[0] for name, found in first.items()} == {
        name: kinds.lifetime(name) for name in names
    }


def test_caddy_keeps_files_by_the_rules_of_the_policy():
    named = re.findall(r"^\t@(lasting|feeds) path (.*)$", text("Caddyfile"), re.MULTILINE)
    kept = dict(re.findall(r'header @(\w+) Cache-Control "(.*)"', text("Caddyfile")))
    rules = {(path, kept[name]) for name, paths in named for path in paths.split()}

    assert {(path.lstrip("/*"), value) for path, value in rules} == {
        (path.lstrip("/*"), value) for path, value in policy.LIFETIMES.items()
    }


@pytest.mark.parametrize("server", servers.SERVERS, ids=lambda server: server.name)
def test_settings_can_be_tried_on_another_port_and_folder(server, tmp_path):
    made = server.settings(tmp_path / "site", 4321, tmp_path, tmp_path)

    assert f"127.0.0.1:{4321}" in made
    assert str(tmp_path / "site") in made
    assert servers.FOLDER not in made


def test_every_rule_of_the_policy_is_tried():
    tried = [pattern.replace("*", "x") for kind in kinds.KINDS for pattern in kind.patterns]

    untried = [
        rule for rule in policy.LIFETIMES if not any(fnmatchcase(f"/{n}", rule) for n in tried)
    ]

    assert untried == []


def faults(tmp_path, body=BODY, status=200, **headers):
    (tmp_path / "index.html").write_bytes(BODY)
    told = {name: value for name, value in {**GOOD, **headers}.items() if value}
    return list(trial.wrong(PAGE, "/", Answer(status, told, body, 100), tmp_path))


def test_an_answer_as_it_should_be_has_no_fault(tmp_path):
    assert faults(tmp_path) == []


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"status": 500}, "status 500"),
        ({"body": BODY + b"y"}, "it is not the file"),
        (
            {"content-type": "text/plain; charset=utf-8"},
            "it is sent as 'text/plain', not as 'text/html'",
        ),
        ({"content-type": "text/html"}, "its text is not said to be UTF-8 ('')"),
        ({"cache-control": "max-age=5"}, "Cache-Control is 'max-age=5', not 'no-cache'"),
        ({"content-encoding": ""}, "it is sent as it is, 2000 bytes"),
        ({"vary": ""}, "Vary does not name Accept-Encoding"),
        ({"referrer-policy": ""}, "Referrer-Policy is None"),
        ({"strict-transport-security": ""}, "Strict-Transport-Security is missing"),
    ],
)
def test_a_fault_is_told(tmp_path, changed, told):
    assert faults(tmp_path, **changed) == [told]


def test_what_is_packed_already_must_not_be_packed_again():
    answer = Answer(200, {"content-encoding": "gzip"}, BODY, 100)

    assert list(trial.packing("/search/data/a.idx", answer)) == ["it is packed twice (gzip)"]


def test_a_page_that_is_not_there_must_not_be_kept(tmp_path):
    (tmp_path / "404.html").write_bytes(BODY)
    answer = Answer(404, {**GOOD, "cache-control": policy.LASTING}, BODY, 100)

    assert list(trial.absent(answer, tmp_path)) == [
        f"Cache-Control is {policy.LASTING!r}, not 'no-cache'"
    ]


def test_a_folder_without_its_slash_leads_to_the_one_with_it():
    assert list(trial.slashless(Answer(301, {"location": "/principles/"}, b"", 0))) == []
    assert list(trial.slashless(Answer(200, {}, b"", 0))) == ["status 200"]
    assert list(trial.slashless(Answer(301, {"location": "/"}, b"", 0))) == ["it leads to '/'"]
