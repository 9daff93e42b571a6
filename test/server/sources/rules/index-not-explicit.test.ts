import { indexNotExplicit } from '../../../../server/src/sources/rules/index-not-explicit';
import { testRule } from '../rule-table';

const URL = 'https://download.pytorch.org/whl/cu124';
const UV = `[project]
dependencies = ["torch", "requests"]
[[tool.uv.index]]
name = "torch"
url = "${URL}"
[tool.uv.sources]
torch = { index = "torch" }
`;

testRule(indexNotExplicit, [
  {
    is: 'wheels of PyTorch with a bound name',
    path: 'pyproject.toml',
    text: UV,
    finds: [['information', URL]],
    fixed: UV.replace(`${URL}"\n`, `${URL}"\nexplicit = true\n`),
  },
  {
    is: 'the same without a bound name',
    path: 'pyproject.toml',
    text: UV.replace(/\[tool.uv.sources\][^]*/, ''),
    finds: [['information', URL]],
    fixed: null,
  },
  {
    is: 'an unknown index',
    path: 'pyproject.toml',
    text: UV.replace(URL, 'https://pkgs.acme.example/simple'),
    finds: [['information', 'https://pkgs.acme.example/simple']],
  },
  {
    is: 'the extra index of pixi',
    path: 'pixi.toml',
    text: `[pypi-options]\nextra-index-urls = ["${URL}"]\n`,
    finds: [['information', URL]],
    fixed: null,
  },
  {
    is: 'the old key of uv',
    path: 'pyproject.toml',
    text: `[tool.uv]\nextra-index-url = ["${URL}"]\n`,
    finds: [['information', URL]],
    fixed: null,
  },
  {
    is: 'an explicit index',
    path: 'pyproject.toml',
    text: UV.replace(`${URL}"\n`, `${URL}"\nexplicit = true\n`),
  },
  {
    is: 'the default index',
    path: 'pyproject.toml',
    text: UV.replace(`${URL}"\n`, `${URL}"\ndefault = true\n`),
  },
  {
    is: 'an index that the policy calls private',
    path: 'pyproject.toml',
    text: UV.replace(URL, 'https://pkgs.acme.example/simple'),
    policy: { indexes: ['https://pkgs.acme.example'] },
  },
  {
    is: 'a mirror of PyPI',
    path: 'pyproject.toml',
    text: UV.replace(URL, 'https://mirrors.aliyun.com/pypi/simple'),
  },
  {
    is: 'pip, which knows no such thing',
    path: 'requirements.txt',
    text: `--extra-index-url ${URL}\ntorch\n`,
  },
]);
