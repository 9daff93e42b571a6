import { describe, expect, it } from 'vitest';
import { looksLikeProse } from '../../../server/src/manifests/prose';
import { readRequirements } from '../../../server/src/manifests/requirements/reader';
import { corpusFiles } from './corpus';

const judge = (text: string) => looksLikeProse(text, readRequirements(text));

const rows: [title: string, text: string, reason: string | undefined][] = [
  ['nothing', '', undefined],
  ['a list', 'django\nflask\nrequests\nsix\n', undefined],
  ['a list of conda pins', 'numpy=1.2=py_0\nscipy=1.1=py_0\nsix=1.0=py_1\n', undefined],
  ['names with versions but no operator', 'django 4.2\nflask 2.0\nrequests 2.28\nsix 1.16\n', undefined],
  ['a table from pip list', 'Package Version\n------- -------\ndjango  4.2\nflask   2.0\n', undefined],
  ['a sentence or two among pins', 'Install these first please:\ndjango==4\nflask==2\nsix==1\n', undefined],
  [
    'comments in prose',
    '# This file is made by a tool.\n# Do not edit it by hand.\n# Ask us before.\ndjango\n',
    undefined,
  ],
  ['a half-typed first line', 'these are the packages that\n', undefined],
  [
    'a letter',
    'Dear team,\n\nthe system has to run on Linux and Windows.\nIt must answer within a second.\nPlease send questions to me.\n',
    'mostly-sentences',
  ],
  [
    'a specification',
    'Functional requirements\n\n1. The user can log in with a password.\n2. The user can reset the password by mail.\n3. The user can delete the account.\n',
    'mostly-sentences',
  ],
  [
    'another language',
    'Das Programm muss auf Linux laufen.\nEs braucht eine Datenbank dazu.\nBitte vorher fragen und lesen.\n',
    'mostly-sentences',
  ],
  ['a saved page', '<!DOCTYPE html>\n<html><body>404</body></html>\n', 'markup'],
];

describe('looksLikeProse', () => {
  it.each(rows)('%s', (_title, text, reason) => {
    expect(judge(text)).toBe(reason);
  });

  it('takes no real requirements file for prose', () => {
    const files = corpusFiles('requirements', 'constraints');
    const prose = files.filter((file) => judge(file.text) !== undefined).map((file) => file.path);
    // A licence note that stands in a file of this name in its source repository.
    expect(prose).toEqual(['requirements/snyk-python-plugin-pysrc-req-43af7b.txt']);
  });
});
