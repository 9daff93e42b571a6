const KEY_WITH_EXTRAS =
  'Pipenv joins the key with the version to one requirement line, so that the extras in the key take effect: the name ends before the bracket.';

const PDM_0 =
  'PDM 0.x kept development dependencies as names with versions in tool.pdm.dev-dependencies; the expected answer knows only the lists of later versions.';

const NAME_IN_COMMENT =
  'The expected answer found the name in the comment above the requirement; setuptools takes the requirement itself.';

const EDITABLE =
  'tox hands `-e .[tests]` to pip, for which it is a requirement without a name; the expected answer calls it an option.';

const FACTOR_IN_OPTION =
  'tox reads `-c{env:X:default}` as a constraints file; the expected answer took `-c{env:` for a factor.';

const KEYWORDS_OF_DICT =
  'The expected answer sees only displays as literals; `dict(API=[…])` gives setuptools the same extra.';

function rows(file: string, reason: string, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [`${file} ${key}`, reason]));
}

/**
 * Every place where a reader and the corpus' expected answer differ, with the reason. The owning tool's behaviour is the
 * judge. A row that no longer applies makes the corpus test fail.
 */
export const KNOWN_DISAGREEMENTS: Readonly<Record<string, string>> = {
  ...rows('other/cyclonedx-python-pipenv-norm-5bf838.Pipfile', KEY_WITH_EXTRAS, [
    'name ruamel-YAML[jinja2] line 5',
    'entry ruamel-YAML line 5',
  ]),
  ...rows('setup-cfg/setuptools-setup-cfg-abd39d.cfg', NAME_IN_COMMENT, [
    'name tomli line 75',
    'entry tomli line 76',
    'name importlib_metadata line 77',
    'entry importlib_metadata line 78',
  ]),
  ...rows('other/pipenv-fixtures-fake-package-9fa6db.tox.ini', EDITABLE, [
    'option -e .[tests]  line 11',
    'unnamed .[tests] line 11',
    'option -e .[tests]  line 26',
    'unnamed .[tests] line 26',
  ]),
  ...rows('other/requirements-tox-ini-0ff262.tox.ini', FACTOR_IN_OPTION, [
    'include constraint {env:TOX_CONSTRAINTS_FILE:{toxinidir}/upper-constraints.txt} line 92',
    'unnamed TOX_CONSTRAINTS_FILE:{toxinidir}/upper-constraints.txt} line 92',
  ]),
  ...rows('other/dependabot-core-fixtures-set-22d9fe.setup.py.txt', KEYWORDS_OF_DICT, [
    'entry flask line 32',
    'unnamed not a literal line 30',
  ]),
  ...rows('pyproject/pdm-pyproject-toml-79b199.toml', PDM_0, [
    'entry pytest line 45',
    'entry pytest-cov line 46',
    'entry pytest-mock line 47',
    'entry towncrier line 48',
    'entry pytest-xdist line 49',
    'entry vendoring line 50',
  ]),
};
