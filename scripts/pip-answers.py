"""Writes generated requirements files with what pip's own parser reads of them.

    python3 scripts/pip-answers.py test/data/pip-answers.jsonl.gz

Needs nothing but a Python with pip. The same pip gives the same bytes; the version stands in the first line.
"""

import gzip
import json
import optparse
import random
import sys

import pip
from pip._internal.exceptions import PipError
from pip._internal.index.collector import LinkCollector
from pip._internal.index.package_finder import PackageFinder
from pip._internal.models.search_scope import SearchScope
from pip._internal.models.selection_prefs import SelectionPreferences
from pip._internal.network.session import PipSession
from pip._internal.req import req_file
from pip._internal.req.constructors import install_req_from_parsed_requirement

FILES = 10_000
NAMES = ["six", "Django", "zope.interface", "ruamel.yaml", "typing_extensions", "a", "x-y_z", "requests2"]
VERSIONS = ["1", "1.0", "2.31.0", "0.1a1", "4.2.*", "1!2.0", "2.4+acme1"]
OPERATORS = ["==", ">=", "<", "!=", "~=", "<=", ">", "==="]
MARKERS = [
    'python_version > "3"',
    "python_version<'3.8' and sys_platform == 'win32'",
    'extra == "test"',
    "(os_name == 'nt' or os_name=='posix') and python_version >= \"3.9\"",
]
HOSTS = ["https://a.example/simple", "https://pkgs.acme.example/s/", "http://c.example", "https://u:p@d.example/x?y=1"]
PLAIN = "https://pypi.org/simple"


def digest(rng, algorithm):
    length = {"sha256": 64, "sha384": 96, "sha512": 128}[algorithm]
    return algorithm + ":" + "".join(rng.choice("0123456789abcdef") for _ in range(length))


def specifier(rng):
    parts = []
    for _ in range(rng.choice([0, 1, 1, 1, 2])):
        operator = rng.choice(OPERATORS)
        version = rng.choice(VERSIONS)
        if operator not in ("==", "!=", "===") and (version.endswith("*") or "+" in version):
            version = "3.4"
        if operator == "~=" and "." not in version:
            version = "3.4"
        if operator == "===" and version.endswith("*"):
            version = "3.4"
        parts.append(operator + rng.choice(["", "", " "]) + version)
    text = rng.choice([",", ", ", " , "]).join(parts)
    return "(" + text + ")" if text and rng.random() < 0.05 else text


def requirement(rng):
    name = rng.choice(NAMES)
    extras = ""
    if rng.random() < 0.2:
        extras = rng.choice(["", " "]) + "[" + rng.choice(["a", "a,b", " a , b ", "x-y"]) + "]"
    if rng.random() < 0.1:
        url = rng.choice(["https://h.example/x-1.zip", "git+https://h.example/x.git@v1", "git+ssh://git@h.example/x"])
        text = name + extras + rng.choice([" @ ", " @"]) + url
        glue = " ; "
    else:
        text = name + extras + rng.choice(["", "", " "]) + specifier(rng)
        glue = rng.choice([";", " ;", "; ", " ; "])
    if rng.random() < 0.2:
        text += glue + rng.choice(MARKERS)
    return text


def option(rng):
    host = rng.choice(HOSTS)
    name = rng.choice(["-i", "--index-url", "--extra-index-url", "--extra", "--ind", "--pypi-url", "-f", "--find-links", "--find"])
    if name.startswith("--"):
        text = name + rng.choice([" ", "=", "  "]) + rng.choice([host, host, '"' + host + '"'])
    else:
        text = name + rng.choice([" ", "", " "]) + host
    return rng.choice([text, text, text, "--no-index", "--pre", "--prefer-binary", "--trusted-host h.example", "--trusted h2.example:443"])


def line(rng, end):
    kind = rng.random()
    if kind < 0.08:
        return rng.choice(["", "   ", "# a comment", "  # indented -r x", "\t"])
    if kind < 0.22:
        return option(rng) + rng.choice(["", "", "  # why", " " + HOSTS[0]])
    if kind < 0.27:
        return rng.choice(["-r other.txt", "--requirement=other.txt", "-c other.txt", "--constraint other.txt", "-rother.txt"])
    if kind < 0.31:
        return "-e " + rng.choice(["git+https://h.example/x.git@v1#egg=x", "git+https://h.example/y#egg=y.z&subdirectory=s"])
    text = requirement(rng)
    hashes = rng.choice([0] * 6 + [1, 2])
    for _ in range(hashes):
        glue = rng.choice([" ", " \\" + end + "    ", " \\" + end, "  "])
        text += glue + "--hash" + rng.choice(["=", " "]) + digest(rng, rng.choice(["sha256"] * 4 + ["sha384", "sha512"]))
    if rng.random() < 0.04:
        text += " " + rng.choice(["--index-url https://a.example/simple", "-i https://b.example", "--pre"])
    if rng.random() < 0.04:
        text += " \\" + end + rng.choice(["  # note", "", "  ; python_version > '3'"] if hashes == 0 else ["  # note", ""])
    return text + rng.choice(["", "", "", "  # via y", " #x", "  "])


def generate(rng):
    end = rng.choice(["\n", "\n", "\n", "\r\n"])
    text = end.join(line(rng, end) for _ in range(rng.randint(1, 8)))
    return text + rng.choice(["", end, end])


def parse(text, session):
    files = {"main.txt": text, "other.txt": "inner>=1\n--extra-index-url https://inner.example/s\n"}
    req_file.get_file_content = lambda url, _session: (url, files[url.split("/")[-1]])
    scope = SearchScope.create(find_links=[], index_urls=[PLAIN], no_index=False)
    collector = LinkCollector(session=session, search_scope=scope)
    finder = PackageFinder.create(link_collector=collector, selection_prefs=SelectionPreferences(allow_yanked=False))
    try:
        parsed = list(req_file.parse_requirements("main.txt", session=session, finder=finder, options=None))
        requirements = [install_req_from_parsed_requirement(one) for one in parsed]
    except (PipError, optparse.OptParseError, ValueError, KeyError):
        return None
    return {
        "requirements": [
            {
                "name": one.req.name if one.req else "",
                "extras": sorted(one.extras),
                "specifier": sorted(str(spec) for spec in one.req.specifier) if one.req else [],
                "marker": str(one.markers) if one.markers else "",
                "url": one.link.url if one.link else "",
                "editable": one.editable,
                "constraint": one.constraint,
                "hashes": sorted(name + ":" + value for name, values in one.hash_options.items() for value in values),
            }
            for one in requirements
        ],
        "indexes": list(finder.index_urls),
        "links": list(finder.find_links),
        "trusted": sorted(finder.trusted_hosts),
        "pre": finder.allow_all_prereleases,
        "binary": finder.prefer_binary,
    }


def main(path):
    rng = random.Random(20261125)
    lines = [json.dumps({"pip": pip.__version__, "plain": PLAIN})]
    refused = 0
    session = PipSession()
    while len(lines) <= FILES:
        text = generate(rng)
        session.pip_trusted_origins = []
        answer = parse(text, session)
        if answer is None:
            refused += 1
            continue
        lines.append(json.dumps({"text": text, **answer}, separators=(",", ":"), ensure_ascii=False))
    with open(path, "wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0) as packed:
        packed.write("\n".join(lines).encode())
    print(f"pip {pip.__version__}: {FILES} files; {refused} others that pip refuses")


main(sys.argv[1])
