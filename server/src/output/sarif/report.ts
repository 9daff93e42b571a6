import { homepage, version } from '../../../../package.json';
import { RULE_HELP } from '../../rules/help';
import { RULES, documentationUrl } from '../../rules/table';
import type { CheckReport } from '../report';
import type { ArtifactLocation } from './location';
import { SOURCE_ROOT } from './location';
import { LEVEL, sarifResults } from './result';

/** What stands before the results; the files are written as they are checked. */
const HEAD = {
  tool: {
    driver: {
      name: 'lookalike',
      version,
      semanticVersion: version,
      informationUri: homepage,
      rules: RULES.map(({ id, title, severity }) => ({
        id,
        shortDescription: { text: `${title}.` },
        help: { text: RULE_HELP[id] },
        helpUri: documentationUrl(id),
        defaultConfiguration: { level: LEVEL[severity] },
      })),
    },
  },
  columnKind: 'utf16CodeUnits',
  originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The folder that the check was run in.' } } },
};

/**
 * One SARIF 2.1.0 log with one run. It holds neither times nor absolute paths of files below `cwd`, so that two runs
 * over the same files write the same bytes.
 *
 * @param locate where the file with a path, as the report is given it, lies
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(locate: (path: string) => ArtifactLocation): CheckReport {
  let results = 0;
  const notifications: object[] = [];
  const opening =
    '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[' +
    `${JSON.stringify(HEAD).slice(0, -1)},"results":[`;
  const begin = () => (results++ === 0 ? opening : ',');
  return {
    async checked(path, text, { findings }) {
      const found = await sarifResults(locate(path), text, findings);
      return found.map((result) => begin() + JSON.stringify(result)).join('');
    },
    failed(path, message) {
      const physicalLocation = { artifactLocation: locate(path) };
      notifications.push({
        level: 'error',
        message: { text: `Not read: ${message}.` },
        locations: [{ physicalLocation }],
      });
      return '';
    },
    end(_summary, complete) {
      const invocation = { executionSuccessful: complete, toolExecutionNotifications: notifications };
      return `${results === 0 ? opening : ''}],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
}
