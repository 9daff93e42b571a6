import { window } from 'vscode';

const MILLISECONDS = 8000;

/** Shows a message without a question in the status bar, from where nobody needs to click it away. */
export function tellShortly(message: string): void {
  window.setStatusBarMessage(message, MILLISECONDS);
}
