import type { IndexCommand } from './commands';
import { openConsole } from './console';
import { loadFrom } from './data';
import type { ExitStatus, Host } from './host';
import { grouped } from '../output/count';
import { indexJson } from '../output/json';

/** `lookalike index info`: what the name index in use holds. */
export async function indexInfo(command: IndexCommand, host: Host): Promise<ExitStatus> {
  const { complain, out, finish } = openConsole(host, command.quiet);
  const { data, problems, notices } = await loadFrom(host, command);
  [...problems, ...notices].forEach(complain);
  const { date, names, ranked } = indexJson(data.index);
  out.add(
    command.format === 'json'
      ? `${JSON.stringify({ date, names, ranked })}\n`
      : `date    ${date === '' ? 'unknown' : date}\nnames   ${grouped(names)}\nranked  ${grouped(ranked)}\n`,
  );
  const broken = await finish();
  return broken || problems.length > 0 ? 2 : 0;
}
