import { describe, expect, it } from 'vitest';
import { ignoreComment } from '../../../../../server/src/analysis/policy/edit/ignore-comment';
import { policyComments } from '../../../../../server/src/analysis/policy/comments';
import type { FormatId } from '../../../../../server/src/manifests/types';

/** `«` marks the finding; the comment is written as `@`. */
const CASES: readonly (readonly [format: FormatId, before: string, after: string | undefined])[] = [
  ['requirements', '«dajngo\nb\n', 'dajngo  @\nb\n'],
  ['requirements', '«dajngo', 'dajngo  @'],
  ['requirements', 'a\r\n«dajngo==1  \r\nb\r\n', 'a\r\ndajngo==1  @  \r\nb\r\n'],
  ['requirements', '«dajngo # a note\n', '@\ndajngo # a note\n'],
  ['requirements', 'a\n«dajngo==1 \\\n    --hash=x\n', 'a\n@\ndajngo==1 \\\n    --hash=x\n'],
  ['requirements', 'a\ndajngo==1 \\\n    «--hash=x\nb', 'a\n@\ndajngo==1 \\\n    --hash=x\nb'],
  ['requirements', '\ufeff«dajngo \\\n --hash=x\n', '\ufeff@\ndajngo \\\n --hash=x\n'],
  [
    'requirements',
    '  «dajngo @ https://a.example/x.zip#sha1=1\n',
    '  @\n  dajngo @ https://a.example/x.zip#sha1=1\n',
  ],
  [
    'pyproject',
    '[project]\ndependencies = [\n  "«dajngo",\n]\n',
    '[project]\ndependencies = [\n  "dajngo",  @\n]\n',
  ],
  [
    'pyproject',
    '[project]\ndependencies = ["«dajngo"] # x\n',
    '[project]\n@\ndependencies = ["dajngo"] # x\n',
  ],
  ['pyproject', '[a]\nb = """\n«dajngo\n"""\n', undefined],
  ['conda', 'dependencies:\n  - pip:\n    - «dajngo\n', 'dependencies:\n  - pip:\n    - dajngo  @\n'],
  [
    'setup-cfg',
    '[options]\ninstall_requires =\n    «dajngo\n',
    '[options]\ninstall_requires =\n    @\n    dajngo\n',
  ],
  ['setup-py', 'setup(install_requires=["«dajngo"])\n', 'setup(install_requires=["dajngo"])  @\n'],
  ['setup-py', 'setup(install_requires="""\n«dajngo\n""")\n', undefined],
  [
    'script',
    '# /// script\n# dependencies = ["«dajngo"]\n# ///\n',
    '# /// script\n# dependencies = ["dajngo"]  @\n# ///\n',
  ],
  [
    'script',
    '# /// script\n# dependencies = ["«dajngo"] # x\n# ///\n',
    '# /// script\n# @\n# dependencies = ["dajngo"] # x\n# ///\n',
  ],
  ['uv-lock', '[[package]]\nname = "«dajngo"\n', '[[package]]\nname = "dajngo"  @\n'],
  ['pipfile-lock', '{"default": {"«dajngo": {}}}\n', undefined],
];

const COMMENT = '# lookalike: ignore[name.typo] until=2027-01-31 -- a fork';

describe('ignoreComment', () => {
  it.each(CASES)('%s %j', (format, before, after) => {
    const text = before.replace('«', '');
    const start = before.indexOf('«');
    const change = ignoreComment(
      text,
      format,
      { start, end: start + 6 },
      {
        rule: 'name.typo',
        reason: 'a fork',
        until: '2027-01-31',
      },
    );
    const changed = change && text.slice(0, change.span.start) + change.newText + text.slice(change.span.end);
    expect(changed).toBe(after?.replace('@', COMMENT).replace(/@(?=\n)/, COMMENT));
    if (changed === undefined) return;
    const [comment, ...more] = policyComments(changed, format);
    expect(more).toEqual([]);
    expect(comment?.directive).toMatchObject({ problems: [], reason: 'a fork', until: '2027-01-31' });
    // The fix of an unused comment takes it away without a trace.
    const removal = comment?.removal ?? { start: 0, end: 0 };
    expect(changed.slice(0, removal.start) + changed.slice(removal.end)).toBe(text);
  });
});
