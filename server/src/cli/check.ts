import { DEFAULT_SETTINGS } from '../../../shared/src/settings';
import { completeWithReleases } from '../analysis/complete';
import { createEngine } from '../analysis/engine';
import { createReleases, knownReleases } from '../analysis/releases';
import { NO_SURROUNDINGS } from '../analysis/surroundings/types';
import type { DocumentAnalysis } from '../analysis/types';
import { rememberFolders } from '../files/read-folder';
import { addTo, emptySummary } from '../output/summary';
import { openBaseline } from './baseline/baseline';
import type { CheckCommand } from './commands';
import { openConsole } from './console';
import { loadFrom } from './data';
import { openDiff } from './diff/diff';
import type { Fixed } from './fix/fixing';
import { openFixing } from './fix/fixing';
import type { ExitStatus, Host } from './host';
import type { TextInput } from './inputs';
import { inputsOf } from './inputs';
import { oldDataText } from './output/age';
import { checkReport } from './output/check-report';
import { chooseStyle } from './output/style';
import { openPolicies } from './policies';
import type { ReachedFile } from './surroundings';
import { createSurroundings, reachedFiles } from './surroundings';
import { fails } from './tally';

/** `lookalike check`: judges the names in files and folders, or in the text on standard input. */
export async function check(command: CheckCommand, host: Host): Promise<ExitStatus> {
  const fixing =
    command.fix === undefined ? undefined : openFixing(command.fix, host.cwd, host.stdout.isTTY === true);
  // The fixed text or the diff has standard output for itself.
  const apart = command.fix === 'print' || command.fix === 'diff';
  const { complain, progress, out, report: results, flush, finish } = openConsole(host, command.quiet, apart);
  const refuse = async (message: string): Promise<ExitStatus> => {
    complain(message);
    await finish();
    return 2;
  };
  const baseline = openBaseline(command, host.cwd);
  if (typeof baseline === 'string') return refuse(baseline);
  const policies = openPolicies(command, host.cwd);
  if (typeof policies === 'string') return refuse(policies);
  const diff = await openDiff(command, host.cwd);
  if (typeof diff === 'string') return refuse(diff);

  const { data, problems, notices, readBeside } = await loadFrom(host, command);
  [...problems, ...notices].forEach(complain);
  const engine = createEngine({ ...data, ignored: command.ignored });
  const releases = knownReleases(createReleases(data.index, readBeside, complain));
  const isTerminal = (apart ? host.stderr : host.stdout).isTTY === true;
  const style = chooseStyle({ isTerminal, noColor: command.noColor, env: host.env });
  const oldData = oldDataText(data.index.date, data.malicious.date, Date.now());
  const report = checkReport(command, engine.index, style, host.cwd, oldData);
  const summary = emptySummary();
  let unread = problems.length > 0;
  let files = 0;
  const readFolder = rememberFolders();
  let surroundingsOf = createSurroundings(readFolder);
  const reached: ReachedFile[] = [];

  const judgeAll = async (input: TextInput): Promise<DocumentAnalysis> => {
    const { place, path, text } = input;
    const read = engine.analyze(input);
    const surroundings = place === undefined ? NO_SURROUNDINGS : await surroundingsOf(place, read.manifest);
    if (place !== undefined) reached.push(...reachedFiles(place, surroundings));
    const settings = DEFAULT_SETTINGS;
    const { basis } = policies;
    const where = { path: place?.path ?? path, text, analysis: read, surroundings, engine, settings, basis };
    const { findings, used } = await completeWithReleases(where, releases);
    policies.use(place, used);
    return { ...read, findings };
  };
  const show = async (path: string, text: string, analysis: DocumentAnalysis): Promise<void> => {
    baseline.record(path, text, analysis.findings);
    addTo(summary, analysis.findings);
    if (results.add(await report.checked(path, text, analysis))) await flush();
  };
  for await (const input of inputsOf({ ...command, locks: true }, host, reached, readFolder)) {
    if (out.closed) break;
    const { path } = input;
    progress(`${++files} files: ${path}`);
    if (input.kind === 'error') {
      unread = true;
      complain(`${path}: ${input.message}`);
      if (results.add(report.failed(path, input.message))) await flush();
      continue;
    }
    const judge = async (text: string): Promise<DocumentAnalysis> => {
      const one = { ...input, text };
      const read = await diff.added(one, await judgeAll(one), judgeAll);
      return { ...read, findings: baseline.apply(path, text, read.findings) };
    };
    const { text, analysis, output, problem, written } =
      fixing === undefined ? unfixed(input, await judge(input.text)) : await fixing.fix(input, judge);
    if (output !== undefined) await out.write(output);
    if (problem !== undefined) {
      unread = true;
      complain(`${path}: ${problem}`);
    }
    // What includes this file sees it as it is now.
    if (written) surroundingsOf = createSurroundings(readFolder);
    if (!policies.holdBack({ ...input, text }, analysis)) await show(path, text, analysis);
  }
  // What a policy approves in vain is known only now.
  for (const { path, text, analysis } of policies.heldBack(!unread && !out.closed)) {
    await show(path, text, { ...analysis, findings: baseline.apply(path, text, analysis.findings) });
  }
  // A run that its reader has cut short knows only some of the findings.
  const unsaved = out.closed ? undefined : baseline.save();
  if (unsaved !== undefined) {
    unread = true;
    complain(unsaved);
  }
  results.add(report.end(summary, !unread));
  const done = fixing?.done() ?? '';
  if (done !== '' && !command.quiet) {
    await flush();
    complain(done);
  }
  const broken = await finish();
  if (unread || broken) return 2;
  return command.writeBaseline === undefined && fails(summary, command.failOn) ? 1 : 0;
}

function unfixed({ text }: TextInput, analysis: DocumentAnalysis): Fixed {
  return { text, analysis, written: false };
}
