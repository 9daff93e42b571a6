import { DATA_ADDRESSES } from '../../../shared/src/index-settings';
import { countOf, grouped } from '../output/count';
import { withoutSecrets } from '../refresh/failure';
import { findCredentials } from '../refresh/http/credentials';
import { LIMITS, sizeText } from '../refresh/limits';
import type { PieceOutcome } from '../refresh/outcome';
import { PIECE_NAMES } from '../refresh/outcome';
import type { Source } from '../refresh/source';
import { parseSource } from '../refresh/source';
import { updateData } from '../refresh/update';
import type { IndexUpdateCommand } from './commands';
import { openConsole } from './console';
import { userFolder } from './data';
import type { ExitStatus, Host } from './host';

const DAY = 86_400_000;

/** `lookalike index update`: fetches new data. 2 where a piece could not be updated; the others are. */
export async function indexUpdate(command: IndexUpdateCommand, host: Host): Promise<ExitStatus> {
  const { complain, progress, out, finish } = openConsole(host, command.quiet);
  const sources = sourcesOf(command, host.cwd);
  if (typeof sources === 'string') {
    complain(`index: ${sources}`);
    await finish();
    return 2;
  }
  const now = Date.now();
  const cancel = new AbortController();
  const onSignal = () => {
    cancel.abort();
  };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const outcome = await updateData({
    ...sources,
    folder: userFolder(host, command.dataDir),
    shipped: host.dataFolder,
    now,
    ...(command.ifOlderThan === undefined
      ? {}
      : { unlessSince: startOfDay(now) - (command.ifOlderThan - 1) * DAY }),
    limits: { ...LIMITS, silence: command.timeout * 1000 },
    credentialsFor: findCredentials(host),
    signal: cancel.signal,
    onReceived: (piece, received, total) => {
      progress(
        `${PIECE_NAMES[piece]}: ${sizeText(received)}${total === undefined ? '' : ` of ${sizeText(total)}`}`,
      );
    },
  });
  process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  if (outcome.problem !== undefined) complain(outcome.problem);
  if (outcome.cancelled) complain('Cancelled: the data in use stays.');
  for (const piece of outcome.pieces) if (piece.kind === 'failed') complain(piece.message);
  out.add(
    command.format === 'json' ? `${JSON.stringify(outcome)}\n` : outcome.pieces.map(pieceText).join(''),
  );
  const broken = await finish();
  const failed = outcome.pieces.some(({ kind }) => kind === 'failed');
  return broken || failed || outcome.cancelled || outcome.problem !== undefined ? 2 : 0;
}

/** Whole days, so that what runs at the same hour every day never comes a minute too early. */
function startOfDay(time: number): number {
  return Math.floor(time / DAY) * DAY;
}

interface Sources {
  readonly names?: Source;
  readonly ranking?: Source;
  readonly malicious?: Source;
  readonly privates?: readonly Source[];
}

function sourcesOf(command: IndexUpdateCommand, cwd: string): Sources | string {
  const problems: string[] = [];
  const read = (option: string, text: string): Source | undefined => {
    const source = parseSource(text, cwd);
    if (typeof source !== 'string') return source;
    problems.push(`--${option} ${withoutSecrets(text)}: ${source}`);
    return undefined;
  };
  const one = (option: 'names' | 'ranking' | 'malicious') => {
    const text = command[option] ?? DATA_ADDRESSES[option];
    const source = text === 'off' ? undefined : read(option, text);
    return source === undefined ? {} : { [option]: source };
  };
  const privates = command.privates
    ?.filter((text) => text !== 'off')
    .flatMap((text) => read('private', text) ?? []);
  const sources: Sources = {
    ...one('names'),
    ...one('ranking'),
    ...one('malicious'),
    ...(privates === undefined ? {} : { privates }),
  };
  return problems[0] ?? sources;
}

function pieceText(outcome: PieceOutcome): string {
  const what = outcome.piece.padEnd(9);
  switch (outcome.kind) {
    case 'updated': {
      const { added, removed } = outcome;
      const changes = added + removed === 0 ? '' : `, ${grouped(added)} new, ${grouped(removed)} gone`;
      return `${what} updated: ${countOf(outcome.count, 'name')} of ${outcome.date}${changes}\n`;
    }
    case 'unchanged':
      return `${what} unchanged since ${outcome.date}\n`;
    case 'recent':
      return `${what} asked for on ${outcome.checked.slice(0, 10)}, not again; of ${outcome.date}\n`;
    case 'failed':
      return `${what} not updated\n`;
  }
}
