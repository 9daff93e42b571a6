import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../server/src/analysis/types';
import { findingsText } from '../../../../server/src/cli/output/findings-text';
import { chooseStyle } from '../../../../server/src/cli/output/style';
import { LineMap } from '../../../../server/src/manifests/line-map';
import type { Suggestion } from '../../../../server/src/names/types';

const plain = chooseStyle({ isTerminal: false, noColor: false, env: {} });
const coloured = chooseStyle({ isTerminal: true, noColor: false, env: {} });

/** A finding on `name`, where it stands first in the text. */
function findingOn(text: string, name: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(name);
  const span = { start, end: start + name.length };
  return {
    rule: 'name.typo',
    severity: 'error',
    message: `About ${name}.`,
    name,
    normalized: name,
    span,
    range: new LineMap(text).range(span),
    suggestions: [],
    fixes: [],
    ...more,
  };
}

function suggested(...names: readonly string[]): Suggestion[] {
  return names.map((name) => ({ name, rank: 1, mechanism: 'transposition' }));
}

describe('findingsText', () => {
  test('shows place, severity, rule, sentence, the marked line and the cure', () => {
    const text = 'requests\n\tdajngo==4.2\nnumpy\n';
    const finding = findingOn(text, 'dajngo', { suggestions: suggested('django', 'djongo', 'dango') });
    expect(findingsText('a/requirements.txt', text, [finding], plain)).toBe(
      [
        'a/requirements.txt:2:2: error name.typo  About dajngo.',
        '  2 |     dajngo==4.2',
        '    |     ^^^^^^',
        '    = help: change to `django`, `djongo` or `dango`',
        '',
        '',
      ].join('\n'),
    );
  });

  test('without suggestions the cure is what the fix does, if there is one', () => {
    const text = 'json\nxyz';
    const fix = {
      title: 'Remove `json`',
      preferred: true,
      exact: true,
      span: { start: 0, end: 5 },
      newText: '',
    };
    const shown = findingsText(
      'r.txt',
      text,
      [findingOn(text, 'json', { fixes: [fix] }), findingOn(text, 'xyz')],
      plain,
    );
    expect(shown).toContain('    = help: remove `json`\n');
    expect(shown.match(/help/g)).toHaveLength(1);
  });

  test('columns count from 1 in UTF-16 units, as in an editor', () => {
    const text = '# 🐍\n"🐍", "cv2"';
    expect(findingsText('p.toml', text, [findingOn(text, 'cv2')], plain)).toMatch(/^p\.toml:2:8: /);
  });

  test('a name broken over two lines is marked to the end of its first line', () => {
    const text = 'dja\\\nngo==1';
    const span = { start: 0, end: 8 };
    const finding = findingOn(text, 'dja', { span, range: new LineMap(text).range(span) });
    expect(findingsText('r.txt', text, [finding], plain).split('\n').slice(1, 3)).toEqual([
      '  1 | dja\\',
      '    | ^^^^',
    ]);
  });

  test('the margin grows with the line number', () => {
    const text = `${'\n'.repeat(999)}cv2`;
    expect(
      findingsText('r.txt', text, [findingOn(text, 'cv2')], plain)
        .split('\n')
        .slice(1, 3),
    ).toEqual(['  1000 | cv2', '       | ^^^']);
  });

  test('nothing in a file can command the terminal', () => {
    const text = 'a\u001b[31mb\u202e # \u0007\r\n';
    const finding = findingOn(text, 'a\u001b[31mb\u202e', { message: 'bad \u001b]0;title\u0007' });
    const shown = findingsText('evil\u001b[2J.txt', text, [finding], plain);
    expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(shown).toContain('evil<U+001B>[2J.txt:1:1: ');
    expect(shown).toContain('  1 | a<U+001B>[31mb<U+202E> # <U+0007>\n');
  });

  test('suppressed findings are not shown', () => {
    const finding = findingOn('cv2', 'cv2', { suppressed: { by: 'comment' } });
    expect(findingsText('r.txt', 'cv2', [finding], plain)).toBe('');
  });

  test('colour changes nothing but the colour', () => {
    const finding = findingOn('cv2', 'cv2', { suggestions: suggested('opencv-python') });
    const shown = findingsText('r.txt', 'cv2', [finding], coloured);
    expect(shown).toContain('\u001b[');
    expect(
      shown
        .split('\u001b')
        .map((part, i) => (i === 0 ? part : part.replace(/^\[[0-9;]*m/, '')))
        .join(''),
    ).toBe(findingsText('r.txt', 'cv2', [finding], plain));
  });
});
