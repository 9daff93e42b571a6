import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { version } from '../../../package.json';
import { DEFAULT_SETTINGS } from '../../../shared/src/settings';
import { completeWithReleases } from '../analysis/complete';
import { NO_SURROUNDINGS } from '../analysis/surroundings/types';
import type { KnownReleases } from '../analysis/releases';
import type { Engine } from '../analysis/types';
import { formatByEnding } from '../manifests/explicit-format';
import { formatOfPath } from '../manifests/formats';
import { readerOf } from '../manifests/registry';
import { dayOf } from '../policy/dates';
import { findingJson, verdictJson } from '../output/json';
import { REPORT, VERDICT } from './schemas';

const INSTRUCTIONS =
  'Judges names of Python packages offline. Ask before you write a dependency into a requirements file, pyproject.toml or ' +
  'an install command: a finding of severity error means that the name is very probably not the package that is meant.';

/** Neither tool changes anything or looks further than the index that came with Lookalike. */
const READS_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** A server of the Model Context Protocol whose tools ask the engine. It reads no file and opens no connection. */
export function createMcpServer(engine: Engine, releases: KnownReleases): McpServer {
  const server = new McpServer({ name: 'lookalike', version }, { instructions: INSTRUCTIONS });
  server.registerTool(
    'check_package_name',
    {
      title: 'Check a package name',
      description:
        'Says whether a name is that of a Python package on PyPI, or rather a typo, a look-alike, an import name, a ' +
        'module of the standard library, known malware or made up; with the names that were probably meant.',
      inputSchema: z.object({ name: z.string().describe('one bare name, such as requests') }),
      outputSchema: VERDICT,
      annotations: READS_ONLY,
    },
    ({ name }) => answer(verdictJson(engine.judge(name))),
  );
  server.registerTool(
    'check_dependencies',
    {
      title: 'Check a dependency file',
      description: 'Reads the text of a Python dependency file and judges every name in it.',
      inputSchema: z.object({
        text: z.string().describe('the content of the file'),
        filename: z
          .string()
          .describe(
            'decides how the text is read: requirements.txt, pyproject.toml, setup.cfg, environment.yml…',
          ),
      }),
      outputSchema: REPORT,
      annotations: READS_ONLY,
    },
    async ({ text, filename }) => {
      const report = await checkText(engine, releases, text, filename.replaceAll('\\', '/'));
      return typeof report === 'string' ? refusal(report) : answer(report);
    },
  );
  return server;
}

/** Answers a sentence where the name isn't that of a dependency file. */
async function checkText(engine: Engine, releases: KnownReleases, text: string, path: string) {
  const format = formatOfPath(path) ?? formatByEnding(path);
  if (format === undefined || readerOf(format) === undefined)
    return `${JSON.stringify(path)} is not the name of a kind of dependency file that is known.`;
  const analysis = engine.analyze({ path, text, format });
  const basis = { today: dayOf(Date.now()), trusted: true, own: [] };
  const settings = DEFAULT_SETTINGS;
  const where = { path, text, analysis, surroundings: NO_SURROUNDINGS, engine, settings, basis };
  const { findings } = await completeWithReleases(where, releases);
  return { dependencies: analysis.manifest.entries.length, findings: findings.map(findingJson) };
}

/** As data, and as text for assistants that read nothing else. */
function answer(structuredContent: object) {
  const text = JSON.stringify(structuredContent);
  return { content: [{ type: 'text' as const, text }], structuredContent: { ...structuredContent } };
}

function refusal(text: string) {
  return { content: [{ type: 'text' as const, text }], isError: true };
}
