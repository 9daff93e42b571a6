import { readerOf } from '../manifests/registry';
import type { ListCommand } from './commands';
import { openConsole } from './console';
import type { ExitStatus, Host } from './host';
import { inputsOf } from './inputs';
import { manifestJson } from './output/json';
import { manifestText } from './output/list-text';
import { chooseStyle } from './output/style';

/** `lookalike list`: the dependency entries of files as they were read, without a judgement. */
export async function list(command: ListCommand, host: Host): Promise<ExitStatus> {
  const { complain, out, flush, finish } = openConsole(host, command.quiet);
  const isTerminal = host.stdout.isTTY === true;
  const style = chooseStyle({ isTerminal, noColor: command.noColor, env: host.env });
  let unread = false;
  for await (const input of inputsOf(command, host)) {
    if (out.closed) break;
    if (input.kind === 'error') {
      unread = true;
      complain(`${input.path}: ${input.message}`);
      continue;
    }
    const { path, text, format } = input;
    const manifest = readerOf(format)?.(text);
    if (manifest === undefined) continue;
    const shown =
      command.format === 'json'
        ? `${JSON.stringify(manifestJson(path, text, manifest))}\n`
        : manifestText(path, text, manifest, style);
    if (out.add(shown)) await flush();
  }
  const broken = await finish();
  return unread || broken ? 2 : 0;
}
