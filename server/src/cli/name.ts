import type { NameVerdict } from '../names/types';
import { judgeName } from '../names/judge';
import { explain } from '../names/explain';
import type { NameCommand } from './commands';
import { emptySummary } from '../output/summary';
import { openConsole } from './console';
import { loadFrom } from './data';
import type { ExitStatus, Host } from './host';
import { readLines } from './lines';
import { verdictJson } from '../output/json';
import type { Style } from './output/style';
import { chooseStyle } from './output/style';
import { visible } from './output/visible';
import { fails } from './tally';

/** `lookalike name`: judges bare names, given as arguments or one a line on standard input. */
export async function name(command: NameCommand, host: Host): Promise<ExitStatus> {
  const { complain, out, flush, finish } = openConsole(host, command.quiet);
  const { data, problems, notices } = await loadFrom(host, command);
  const context = { ...data, ignored: command.ignored };
  [...problems, ...notices].forEach(complain);
  const isTerminal = host.stdout.isTTY === true;
  const style = chooseStyle({ isTerminal, noColor: command.noColor, env: host.env });
  const render =
    command.format === 'json'
      ? (verdict: NameVerdict) => `${JSON.stringify(verdictJson(verdict))}\n`
      : (verdict: NameVerdict) => verdictText(verdict, style);
  const summary = emptySummary();
  const batches = command.stdin ? readLines(host.stdin) : [command.names];
  for await (const batch of batches) {
    for (const word of batch) {
      const verdict = judgeName(word, context);
      for (const { severity } of verdict.findings) summary[severity]++;
      if (out.add(render(verdict))) await flush();
      if (out.closed) break;
    }
    if (out.closed) break;
    // A batch is what has arrived: whoever types or feeds names one by one gets each answer at once.
    await flush();
  }
  const broken = await finish();
  return broken || problems.length > 0 ? 2 : fails(summary, command.failOn) ? 1 : 0;
}

/** A line for each finding; nothing for a name without one. */
function verdictText({ name: written, findings }: NameVerdict, style: Style): string {
  return findings
    .map(({ rule, severity, reason, suggestions }) => {
      const names = suggestions.map((suggestion) => suggestion.name).join(', ');
      const cure = names === '' ? '' : ` ${style.dim('->')} ${style.bold(visible(names))}`;
      const what = `${style.severity(severity, severity)} ${style.bold(rule)}`;
      return `${style.bold(visible(written))}: ${what}  ${visible(explain(reason))}${cure}\n`;
    })
    .join('');
}
