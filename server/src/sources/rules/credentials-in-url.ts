import type { FormatId } from '../../manifests/types';
import type { WrittenAddress } from '../model/addresses';
import { addressesIn } from '../model/addresses';
import { secretIn, type Secret } from '../model/secret';
import { addressOf } from '../model/url';
import type { RuleContext, SourceFix, SourceRule } from '../types';

/** Formats whose tool puts `${NAME}` in: pip reads upper case and braces only, Pipenv likewise. */
const EXPANDS: ReadonlySet<FormatId> = new Set<FormatId>(['requirements', 'constraints', 'conda', 'pipfile']);

/**
 * A password or token in an address. Nothing that this rule gives repeats it.
 *
 * @see https://github.com/jazzband/pip-tools/issues/697
 */
export const credentialsInUrl: SourceRule = {
  id: 'source.credentials-in-url',
  check: (context) =>
    addressesIn(context).flatMap((address) => {
      const secret = secretIn(address.url);
      if (secret === undefined) return [];
      const span = address.verbatim
        ? { start: address.span.start + secret.start, end: address.span.start + secret.end }
        : address.span;
      const literal = secret.kind === 'literal';
      return [
        {
          rule: 'source.credentials-in-url',
          severity: literal ? 'error' : 'warning',
          message: literal
            ? 'Everybody who has this file has the secret in this address. Change the secret, and read it from the environment or a keyring.'
            : 'pip puts no variable in here: it needs braces and upper case, `${NAME}`.',
          name: address.entry?.name ?? '',
          span,
          fixes: fixesFor(context, address, secret),
        },
      ];
    }),
};

function fixesFor(
  { manifest }: RuleContext,
  { url, span, verbatim }: WrittenAddress,
  secret: Secret,
): readonly SourceFix[] {
  if (!verbatim || !secret.inUserinfo || secret.kind !== 'literal') return [];
  const start = span.start + secret.start;
  const end = span.start + secret.end;
  if (EXPANDS.has(manifest.format)) {
    const prefix = variableOf(addressOf(url)?.host ?? '');
    const newText = `\${${prefix}_USER}:\${${prefix}_PASSWORD}`;
    return [
      {
        title: `Read user and password from \`${prefix}_USER\` and \`${prefix}_PASSWORD\``,
        preferred: true,
        exact: false,
        changes: [{ span: { start, end }, newText }],
      },
    ];
  }
  return [
    {
      title: 'Remove user and password, which the tool takes from the environment or a keyring',
      preferred: true,
      exact: false,
      changes: [{ span: { start, end: end + 1 }, newText: '' }],
    },
  ];
}

/** `pkgs.acme.example` -> `ACME`. */
function variableOf(host: string): string {
  const label = host.split('.').at(-2) ?? host;
  const name = label.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return /^[A-Z]/.test(name) ? name : 'INDEX';
}
