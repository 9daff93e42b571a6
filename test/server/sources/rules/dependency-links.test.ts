import { dependencyLinks } from '../../../../server/src/sources/rules/dependency-links';
import { testRule } from '../rule-table';

testRule(dependencyLinks, [
  {
    is: 'setup.py',
    path: 'setup.py',
    text: "setup(install_requires=['x'], dependency_links=['https://h.example/x-1.zip#egg=x-1'])\n",
    finds: [['warning', 'https://h.example/x-1.zip#egg=x-1']],
    says: ['`x @`'],
    fixed: "setup(install_requires=['x @ https://h.example/x-1.zip'], dependency_links=[])\n",
    brings: ['x'],
  },
  {
    is: 'setup.py, one of several, for a requirement with extras and a version',
    path: 'setup.py',
    text: `setup(
    install_requires=["six", "my-x[a]>=1.0"],
    dependency_links=[
        "git+https://h.example/x@v1#subdirectory=lib&egg=my_x",
        "https://h.example/y.zip",
    ],
)
`,
    finds: [
      ['warning', 'git+https://h.example/x@v1#subdirectory=lib&egg=my_x'],
      ['warning', 'https://h.example/y.zip'],
    ],
    fixed: `setup(
    install_requires=["six", "my-x[a] @ git+https://h.example/x@v1#subdirectory=lib"],
    dependency_links=[
        "https://h.example/y.zip",
    ],
)
`,
    brings: ['my-x'],
  },
  {
    is: 'setup.py, for a requirement that holds on some systems only',
    path: 'setup.py',
    text: `setup(install_requires=["x; os_name == 'nt'"], dependency_links=["https://h.example/x.zip#egg=x"])\n`,
    finds: [['warning', 'https://h.example/x.zip#egg=x']],
    fixed: null,
  },
  {
    is: 'setup.cfg, for one of its requirements',
    path: 'setup.cfg',
    text: '[options]\ninstall_requires =\n    six\n    x>=1\ndependency_links =\n    https://h.example/x-1.zip#egg=x-1\n',
    finds: [['warning', 'https://h.example/x-1.zip#egg=x-1']],
    fixed: '[options]\ninstall_requires =\n    six\n    x @ https://h.example/x-1.zip\ndependency_links =\n',
    brings: ['x'],
  },
  {
    is: 'setup.cfg, for none of its requirements',
    path: 'setup.cfg',
    text: '[options]\ninstall_requires =\n    six\ndependency_links =\n    https://h.example/x-1.zip#egg=x-1\n',
    finds: [['warning', 'https://h.example/x-1.zip#egg=x-1']],
    fixed: null,
  },
  {
    is: 'setup.py, a page',
    path: 'setup.py',
    text: "setup(dependency_links=['https://h.example/'])\n",
    finds: [['warning', 'https://h.example/']],
  },
  {
    is: 'setup.cfg',
    path: 'setup.cfg',
    text: '[options]\ndependency_links =\n    https://h.example/x-1.zip\n',
    finds: [['warning', 'https://h.example/x-1.zip']],
  },
  {
    is: 'easy_install',
    path: 'setup.cfg',
    text: '[easy_install]\nfind_links = https://h.example/\n',
    finds: [['warning', 'https://h.example/']],
  },
  { is: 'an empty list', path: 'setup.py', text: 'setup(dependency_links=[])\n' },
  {
    is: 'an address in a requirement',
    path: 'setup.py',
    text: "setup(install_requires=['x @ https://h.example/x.zip'])\n",
  },
  { is: 'another section', path: 'setup.cfg', text: '[metadata]\nurl = https://h.example/\n' },
  { is: 'a comment', path: 'setup.cfg', text: '[options]\n# dependency_links = https://h.example/\n' },
]);
