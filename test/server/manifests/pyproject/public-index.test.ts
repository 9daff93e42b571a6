import { describe, expect, it } from 'vitest';
import { isPublicIndex } from '../../../../server/src/manifests/pyproject/public-index';
import { scanToml } from '../../../../server/src/manifests/toml/scan';

describe('isPublicIndex', () => {
  it.each<[string, string, boolean]>([
    ['', 'pypi', true],
    ['', 'PyPI', true],
    ['', 'private', false],
    ['', 'https://pypi.org/simple', true],
    ['', 'https://pypi.org.example.com/simple', false],
    ['[[source]]\nname = "pypi"\nurl = "https://pypi.python.org/simple"', 'pypi', true],
    ['[[source]]\nname = "pypi"\nurl = "https://example.com/simple"', 'pypi', false],
    ['[[tool.poetry.source]]\nname = "PyPI"\npriority = "primary"', 'pypi', true],
    ['[[tool.uv.index]]\nname = "main"\nurl = "https://pypi.org/simple"', 'main', true],
    ['[[tool.uv.index]]\nname = "torch"\nurl = "https://example.com/whl"', 'torch', false],
  ])('%j: %s', (text, index, expected) => {
    expect(isPublicIndex(scanToml(text), index)).toBe(expected);
  });
});
