import { writeFileSync } from 'node:fs';
import { policySchema } from './lib/policy-schema';

/** Writes the JSON schema of the policy, for editors that complete and check TOML by a schema. */
writeFileSync('schemas/lookalike.schema.json', `${JSON.stringify(policySchema(), null, 2)}\n`);
