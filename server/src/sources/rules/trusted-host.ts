import type { Span } from '../../../../shared/src/span';
import { removeKey } from '../fixes/remove';
import { tomlFix } from '../fixes/fix';
import { wholeLine } from '../fixes/lines';
import { hatchFiles, hatchVariables } from '../model/hatch';
import { isLoopback } from '../model/url';
import { textsAt } from '../model/toml-files';
import { uvSettings } from '../model/uv';
import { tablesAt } from '../../manifests/toml/query';
import type { RuleContext, SourceFinding, SourceFix, SourceRule } from '../types';

/**
 * A host whose certificate isn't checked: whoever stands in between can be that host.
 *
 * @see https://docs.astral.sh/uv/concepts/authentication/certificates/
 */
export const trustedHost: SourceRule = {
  id: 'source.trusted-host',
  check: (context) => [...ofOptions(context), ...ofUv(context), ...ofHatch(context)],
};

function ofOptions(context: RuleContext): readonly SourceFinding[] {
  const { manifest, text } = context;
  return manifest.options.flatMap(({ name, value, span, dropped }) => {
    if (dropped === true) return [];
    if (name === '--trusted-host') return isLocal(value) ? [] : [found(span, value, [removal(text, span)])];
    if (!name.endsWith('.verify_ssl') || value !== 'false') return [];
    return [found(span, 'its address', lineRemoval(text, span))];
  });
}

/** `[h:443]` -> is that this machine? */
function isLocal(host: string): boolean {
  return isLoopback(host.trim().toLowerCase().replace(/:\d+$/, ''));
}

function ofUv(context: RuleContext): readonly SourceFinding[] {
  if (context.manifest.format !== 'pyproject' && context.manifest.format !== 'script') return [];
  return uvSettings(context.model).flatMap(({ file, table }) => {
    if (file.path !== undefined) return [];
    return [table, ...tablesAt(table, 'pip')].flatMap((one) => {
      const hosts = textsAt(file, one, 'allow-insecure-host');
      const distant = hosts.filter(({ text }) => !isLocal(text));
      const fix = tomlFix(context, { title: 'Remove `allow-insecure-host`', exact: false }, [
        removeKey(file.document, one, 'allow-insecure-host'),
      ]);
      return distant.slice(0, 1).map(({ text, span }) => found(span, text, fix === undefined ? [] : [fix]));
    });
  });
}

function ofHatch(context: RuleContext): readonly SourceFinding[] {
  if (context.manifest.format !== 'pyproject' && context.manifest.format !== 'hatch') return [];
  return hatchFiles(context.model)
    .filter(([file]) => file.path === undefined)
    .flatMap(([file, prefix]) => hatchVariables(file, prefix))
    .filter(({ name, value }) => name === 'PIP_TRUSTED_HOST' && !isLocal(value))
    .map(({ span, value }) => found(span, value, []));
}

function found(span: Span, host: string, fixes: readonly SourceFix[]): SourceFinding {
  const every = host === '*';
  const whose = every
    ? 'of any host'
    : host === 'its address'
      ? 'of this index'
      : `of \`${host.slice(0, 100)}\``;
  return {
    rule: 'source.trusted-host',
    severity: every ? 'error' : 'warning',
    message:
      `The certificate ${whose} isn't checked, so whoever stands in between can serve other packages. ` +
      'Give the installer the certificate authority of the host instead (`PIP_CERT`, `SSL_CERT_FILE`).',
    name: '',
    span,
    fixes,
  };
}

/** Not preferred: a host with a certificate of its own is out of reach then. */
function removal(text: string, span: Span): SourceFix {
  return {
    title: 'Remove `--trusted-host`',
    preferred: false,
    exact: false,
    changes: [{ span: wholeLine(text, span), newText: '' }],
  };
}

function lineRemoval(text: string, value: Span): readonly SourceFix[] {
  const start = text.lastIndexOf('verify_ssl', value.start);
  const key = { start, end: value.end };
  const line = wholeLine(text, key);
  if (start < 0 || line === key || text.slice(start, value.start).includes('\n')) return [];
  const change = { span: line, newText: '' };
  return [{ title: 'Remove `verify_ssl`', preferred: false, exact: false, changes: [change] }];
}
