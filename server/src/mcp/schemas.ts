import { z } from 'zod';
import { SEVERITIES } from '../../../shared/src/severity';

const suggestion = z.object({
  name: z.string(),
  rank: z.number().nullable().describe('place by downloads, from 1; null for a name without one'),
  mechanism: z.string(),
});

const position = z.object({ line: z.number(), character: z.number() });

/** The answer of `check_package_name`: what `name --format json` writes. */
export const VERDICT = z.object({
  name: z.string(),
  normalized: z.string().describe('the name in its PEP 503 form'),
  status: z
    .enum(['ranked', 'registered', 'absent', 'malicious', 'invalid', 'unchecked'])
    .describe(
      'ranked: popular on PyPI; registered: there, but not popular; absent: nobody has registered it',
    ),
  rank: z.number().nullable(),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(SEVERITIES),
      message: z.string(),
      mechanism: z.string().optional(),
      suggestions: z.array(suggestion).describe('names that were probably meant, the best first'),
    }),
  ),
});

/** The answer of `check_dependencies`: the findings as `check --format json` writes them. */
export const REPORT = z.object({
  dependencies: z.number().describe('how many dependencies were read'),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(SEVERITIES),
      message: z.string(),
      name: z.string(),
      normalized: z.string(),
      range: z
        .object({ start: position, end: position })
        .describe('lines and characters from 0, characters in UTF-16 units'),
      suggestions: z.array(suggestion),
      suppressed: z
        .object({ by: z.string(), reason: z.string().optional() })
        .optional()
        .describe('where a comment in the text approves it'),
    }),
  ),
});
