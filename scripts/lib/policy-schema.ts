import { RULE_IDS } from '../../shared/src/rule-ids';
import { SEVERITIES } from '../../shared/src/severity';
import { SEVERITY_KEYS } from '../../shared/src/settings';
import type { POLICY_KEYS } from '../../server/src/policy/keys';
import { POLICY_SCHEMA } from '../../server/src/policy/keys';

type Schema = Readonly<Record<string, unknown>>;

const strings = (description: string, items: Schema = {}): Schema => ({
  type: 'array',
  items: { type: 'string', ...items },
  description,
});
const day = { anyOf: [{ type: 'string', format: 'date' }, { type: 'object' }] };
const severity = { enum: [...SEVERITIES, 'off'] };

const TOP: Readonly<Record<(typeof POLICY_KEYS)[''][number], Schema>> = {
  'schema': { const: POLICY_SCHEMA, description: 'The version of this format.' },
  'ignore-files': strings('Globs of files that are not checked, relative to the folder of this file.'),
  'require-reason': { type: 'boolean', default: true, description: 'Whether approvals need a reason.' },
  'max-days': {
    type: 'integer',
    minimum: 1,
    maximum: 36_500,
    description: 'The most days from today that an approval may last.',
  },
  'severity': {
    type: 'object',
    description: 'How loudly a rule or a group of rules speaks.',
    additionalProperties: false,
    properties: Object.fromEntries(SEVERITY_KEYS.map((key) => [key, severity])),
  },
  'private': { $ref: '#/definitions/private' },
  'allow': { type: 'array', items: { $ref: '#/definitions/allow' } },
};

const PRIVATE: Readonly<Record<(typeof POLICY_KEYS)['private'][number], Schema>> = {
  'names': strings('Private names, and patterns with one `*` at their end.', {
    pattern: '^[A-Za-z0-9._-]+\\*?$',
  }),
  'indexes': strings('Addresses of private indexes; what lies below them counts as well.'),
  'mirrors': strings('Addresses that serve private and public packages together.'),
  'require-pin': {
    type: 'boolean',
    default: false,
    description: 'Whether private names need an exact version.',
  },
};

const ALLOW: Readonly<Record<(typeof POLICY_KEYS)['allow'][number], Schema>> = {
  name: { type: 'string', pattern: '^[A-Za-z0-9._-]+$', description: 'The name that is approved.' },
  index: { type: 'string', description: 'The address of an index that is approved.' },
  rules: { ...strings('The rules that the approval answers.', { enum: RULE_IDS }), minItems: 1 },
  reason: { type: 'string', description: 'Why the finding is no danger.' },
  until: { ...day, description: 'The last day on which the approval holds.' },
  files: strings('Globs of the files that the approval is for.'),
};

/** The JSON schema of `lookalike.toml`, of the draft that TOML extensions read. */
export function policySchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'The policy of Lookalike',
    type: 'object',
    additionalProperties: false,
    properties: TOP,
    definitions: {
      private: { type: 'object', additionalProperties: false, properties: PRIVATE },
      allow: {
        type: 'object',
        additionalProperties: false,
        properties: ALLOW,
        required: ['rules'],
        oneOf: [{ required: ['name'] }, { required: ['index'] }],
      },
    },
  };
}
