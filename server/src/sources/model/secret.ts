import type { Span } from '../../../../shared/src/span';
import { addressOf } from './url';

/** A secret in an address: its place, counted from the start of the address. */
export interface Secret extends Span {
  /** `literal`: everybody who has the file has it. `unexpanded`: a variable in a form that pip takes literally. */
  readonly kind: 'literal' | 'unexpanded';
  /** Whether it stands before the `@`; else it is a part of the path. */
  readonly inUserinfo: boolean;
}

/** A reference to the environment in the forms of pip, Pipenv, tox, Hatch, templates and shells. */
const REFERENCE = /^(?:\$\{\w+\}|\{\{.*\}\}|\{[\w:-]+\}|%\(\w+\)s|%\w+%|<[^>]*>|\$\(.*\)|\[[^\]]*\])$/;
const SHELL_VARIABLE = /^\$\w+$/;
/** Names that stand for a kind of secret, not for a person. */
const ROLES = new Set(['git', '__token__', 'oauth2accesstoken', 'x-access-token', 'hg', 'svn']);
/** What people write where a secret belongs, in examples. */
const STAND_INS =
  /^(?:user(?:name)?|login|me|name|your[-_ ]?\w*|my[-_]?(?:user|token|pass)\w*|pass(?:word|wd)?|pwd|token|secret|api[-_]?key|personal[-_]?access[-_]?token|\*+|x{3,}|\.{3})$/i;
/** A token that stands alone before the `@` is at least this long. */
const SHORTEST_TOKEN = 16;

/** The secret in an address, if there is one. */
export function secretIn(url: string): Secret | undefined {
  const address = addressOf(url);
  if (address === undefined) return undefined;
  const { scheme, userinfo, host, path } = address;
  if (userinfo !== '') {
    const kind = kindOf(userinfo);
    const start = scheme.length + 3;
    return kind && { kind, inUserinfo: true, start, end: start + userinfo.length };
  }
  const token = tokenInPath(host, path);
  if (token === undefined) return undefined;
  const start = url.indexOf(token, scheme.length + 3 + host.length);
  return start < 0 ? undefined : { kind: 'literal', inUserinfo: false, start, end: start + token.length };
}

function kindOf(userinfo: string): Secret['kind'] | undefined {
  const colon = userinfo.indexOf(':');
  const user = colon < 0 ? userinfo : userinfo.slice(0, colon);
  const password = colon < 0 ? '' : userinfo.slice(colon + 1);
  const secret = password === '' ? user : password;
  if (password === '' && (secret.length < SHORTEST_TOKEN || ROLES.has(secret))) {
    return SHELL_VARIABLE.test(secret) ? 'unexpanded' : undefined;
  }
  if (REFERENCE.test(secret) || STAND_INS.test(secret)) return undefined;
  // `${USER}-suffix` and the like: what is secret of it isn't written here.
  if (secret.includes('${') || secret.includes('{{')) return undefined;
  return SHELL_VARIABLE.test(secret) ? 'unexpanded' : 'literal';
}

/** Hosts that take a token as the first part of the path. */
function tokenInPath(host: string, path: string): string | undefined {
  const [first = ''] = path.split('/').filter((part) => part !== '');
  if (host === 'dl.cloudsmith.io') {
    return /^[A-Za-z0-9]{12,}$/.test(first) && /\d/.test(first) ? first : undefined;
  }
  if (host === 'pypi.fury.io') {
    return /^[A-Za-z0-9_-]{16,}$/.test(first) && /\d/.test(first) ? first : undefined;
  }
  return undefined;
}
