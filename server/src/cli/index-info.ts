import type { IndexInfoCommand } from './commands';
import { openConsole } from './console';
import { loadFrom, userFolder } from './data';
import type { ExitStatus, Host } from './host';
import { grouped } from '../output/count';
import { indexJson } from '../output/json';
import { readManifest } from '../refresh/store/manifest';
import { ageText } from './output/age';

/** `lookalike index info`: what the name index in use holds, and how old its parts are. */
export async function indexInfo(command: IndexInfoCommand, host: Host): Promise<ExitStatus> {
  const { complain, out, finish } = openConsole(host, command.quiet);
  const { data, problems, notices } = await loadFrom(host, command);
  [...problems, ...notices].forEach(complain);
  const { date, names, ranked } = indexJson(data.index);
  const folder = userFolder(host, command.dataDir);
  const { pieces } = readManifest(folder).manifest;
  const reports = { date: data.malicious.date, names: data.malicious.count };
  // A ranking that came with Lookalike is as old as the names.
  const rankingDate = pieces.ranking?.date ?? date;
  const privateNames = data.privateNames && {
    date: pieces.private?.date ?? '',
    names: data.privateNames.size,
  };
  if (command.format === 'json') {
    const more = { ranking: { date: rankingDate }, reports, private: privateNames ?? null, folder };
    out.add(`${JSON.stringify({ date, names, ranked, ...more })}\n`);
  } else {
    const now = Date.now();
    const row = (what: string, count: number, day: string) =>
      `${what.padEnd(8)} ${grouped(count).padStart(9)}  ${ageText(day, now)}\n`;
    out.add(row('names', names, date) + row('ranked', ranked, rankingDate));
    out.add(row('reports', reports.names, reports.date));
    if (privateNames !== undefined) out.add(row('private', privateNames.names, privateNames.date));
  }
  const broken = await finish();
  return broken || problems.length > 0 ? 2 : 0;
}
