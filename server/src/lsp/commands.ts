import type { CancellationToken, Connection } from 'vscode-languageserver';
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** Does what a command stands for. Its arguments come from the client, and may be anything. */
export type CommandHandler = (args: readonly unknown[], token: CancellationToken) => Promise<void>;

/** Answers `workspace/executeCommand`; a command that isn't known does nothing. */
export function answerCommands(
  connection: Connection,
  handlers: Readonly<Record<string, CommandHandler>>,
): void {
  connection.onExecuteCommand(async ({ command, arguments: args = [] }, token) => {
    if (Object.hasOwn(handlers, command)) await handlers[command]?.(args, token);
    return null;
  });
}

/** Without a question: nobody has to answer it. */
export function tellUser(
  connection: Connection,
  message: string,
  type: MessageType = MessageType.Warning,
): void {
  connection.sendNotification(ShowMessageNotification.type, { type, message }).catch(() => {
    connection.console.warn(message);
  });
}
