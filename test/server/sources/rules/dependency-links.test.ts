import { dependencyLinks } from '../../../../server/src/sources/rules/dependency-links';
import { testRule } from '../rule-table';

testRule(dependencyLinks, [
  {
    is: 'setup.py',
    path: 'setup.py',
    text: "setup(install_requires=['x'], dependency_links=['https://h.example/x-1.zip#egg=x-1'])\n",
    finds: [['warning', 'https://h.example/x-1.zip#egg=x-1']],
    says: ['`x @`'],
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
