import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { policySchema } from '../../../scripts/lib/policy-schema';
import { readPolicy } from '../../../server/src/analysis/policy/read';

const schema = policySchema();
const isValid = new Ajv({ unknownFormats: 'ignore' }).compile(schema);

/** Policies with the number of problems that the reader finds in them. */
const CASES: readonly (readonly [text: string, problems: number])[] = [
  ['', 0],
  ['schema = 1\nignore-files = ["vendor/**"]\nrequire-reason = false\nmax-days = 365\n', 0],
  ['[severity]\n"source.*" = "hint"\n"name.typo" = "off"\n', 0],
  ['[private]\nnames = ["acme-*", "Acme.Core"]\nindexes = ["https://a.example/"]\nrequire-pin = true\n', 0],
  ['[[allow]]\nname = "a"\nrules = ["name.typo"]\nreason = "x"\nuntil = 2027-06-30\nfiles = ["a/**"]\n', 0],
  ['[[allow]]\nindex = "https://a.example"\nrules = ["source.extra-index"]\n', 0],
  ['schema = 2\n', 1],
  ['scema = 1\n', 1],
  ['max-days = 0\n', 1],
  ['ignore-files = "vendor/**"\n', 1],
  ['[severity]\n"name.tipo" = "off"\n', 1],
  ['[severity]\n"name.typo" = "loud"\n', 1],
  ['[private]\nname = ["a"]\n', 1],
  ['[private]\nnames = ["acme-*-core"]\n', 1],
  ['[[allow]]\nname = "acme-*"\nrules = ["name.typo"]\n', 1],
  ['[[allow]]\nname = "a"\nrules = ["name.*"]\n', 1],
  ['[[allow]]\nname = "a"\n', 1],
  ['[[allow]]\nrules = ["name.typo"]\n', 1],
  ['[[allow]]\nname = "a"\nindex = "https://a.example"\nrules = ["name.typo"]\n', 1],
];

describe('the schema of the policy', () => {
  it('is the one in the project', () => {
    expect(JSON.parse(readFileSync('schemas/lookalike.schema.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  });

  it.each(CASES)('agrees with the reader: %j', (text, problems) => {
    const [file] = readPolicy([{ path: 'lookalike.toml', text }]).files;
    expect(file?.problems.map(({ message }) => message)).toHaveLength(problems);
    expect(isValid(parse(text))).toBe(problems === 0);
  });
});
