import { createEngine } from '../analysis/engine';
import { mergeFindings } from '../analysis/merge-findings';
import { addTo, emptySummary } from '../output/summary';
import { openBaseline } from './baseline/baseline';
import type { CheckCommand } from './commands';
import { openConsole } from './console';
import { loadFrom } from './data';
import type { ExitStatus, Host } from './host';
import type { ReachedFile } from './includes';
import { createIncludeChecks } from './includes';
import { inputsOf } from './inputs';
import { checkReport } from './output/check-report';
import { chooseStyle } from './output/style';
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
  const checkIncludes = createIncludeChecks(command);
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
      let analysis = engine.analyze(input);
      if (input.place !== undefined) {
        const includes = await checkIncludes(input.place, input.text, analysis);
        analysis = { ...analysis, findings: mergeFindings(analysis.findings, includes.findings) };
        reached.push(...includes.reached);
      }
      analysis = { ...analysis, findings: baseline.apply(input.path, input.text, analysis.findings) };
      addTo(summary, analysis.findings);
      shown = await report.checked(input.path, input.text, analysis);
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
