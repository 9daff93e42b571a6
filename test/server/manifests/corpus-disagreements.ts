const KEY_WITH_EXTRAS =
  'Pipenv joins the key with the version to one requirement line, so that the extras in the key take effect: the name ends before the bracket.';

const PDM_0 =
  'PDM 0.x kept development dependencies as names with versions in tool.pdm.dev-dependencies; the expected answer knows only the lists of later versions.';

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
  ...rows('pyproject/pdm-pyproject-toml-79b199.toml', PDM_0, [
    'entry pytest line 45',
    'entry pytest-cov line 46',
    'entry pytest-mock line 47',
    'entry towncrier line 48',
    'entry pytest-xdist line 49',
    'entry vendoring line 50',
  ]),
};
