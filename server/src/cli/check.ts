import { DEFAULT_SETTINGS } from '../../../shared/src/settings';
import { createEngine } from '../analysis/engine';
import { completeFindings } from '../analysis/complete';
import { NO_SURROUNDINGS } from '../analysis/surroundings/types';
import { addTo, emptySummary } from '../output/summary';
import { openBaseline } from './baseline/baseline';
import type { CheckCommand } from './commands';
import { openConsole } from './console';
import { loadFrom } from './data';
import type { ExitStatus, Host } from './host';
import { inputsOf } from './inputs';
import { checkReport } from './output/check-report';
import { chooseStyle } from './output/style';
import type { ReachedFile } from './surroundings';
import { createSurroundings, reachedFiles } from './surroundings';
import { fails } from './tally';

/** `lookalike check`: judges the names in files and folders, or in the text on standard input. */
export async function check(command: CheckCommand, host: Host): Promise<ExitStatus> {
  const { complain, progress, out, flush, finish } = openConsole(host, command.quiet);
  const baseline = openBaseline(command, host.cwd);
  if (typeof baseline === 'string') {
    complain(baseline);
    await finish();
    return 2;
  }
  const { data, problems, notices } = await loadFrom(host, command);
  [...problems, ...notices].forEach(complain);
  const engine = createEngine({ ...data, ignored: command.ignored });
  const isTerminal = host.stdout.isTTY === true;
  const style = chooseStyle({ isTerminal, noColor: command.noColor, env: host.env });
  const report = checkReport(command, engine.index, style, host.cwd);
  const summary = emptySummary();
  let unread = problems.length > 0;
  let files = 0;
  const surroundingsOf = createSurroundings();
  const reached: ReachedFile[] = [];
  for await (const input of inputsOf(command, host, reached)) {
    if (out.closed) break;
    progress(`${++files} files: ${input.path}`);
    let shown: string;
    if (input.kind === 'error') {
      unread = true;
      complain(`${input.path}: ${input.message}`);
      shown = report.failed(input.path, input.message);
    } else {
      const read = engine.analyze(input);
      const { place, path, text } = input;
      const surroundings = place === undefined ? NO_SURROUNDINGS : await surroundingsOf(place, read.manifest);
      if (place !== undefined) reached.push(...reachedFiles(place, surroundings));
      const all = completeFindings({
        path: place?.path ?? path,
        text,
        analysis: read,
        surroundings,
        engine,
        settings: DEFAULT_SETTINGS,
      });
      const analysis = { ...read, findings: baseline.apply(path, text, all) };
      addTo(summary, analysis.findings);
      shown = await report.checked(path, text, analysis);
    }
    if (out.add(shown)) await flush();
  }
  // A run that its reader has cut short knows only some of the findings.
  const unsaved = out.closed ? undefined : baseline.save();
  if (unsaved !== undefined) {
    unread = true;
    complain(unsaved);
  }
  out.add(report.end(summary, !unread));
  const broken = await finish();
  if (unread || broken) return 2;
  return command.writeBaseline === undefined && fails(summary, command.failOn) ? 1 : 0;
}
