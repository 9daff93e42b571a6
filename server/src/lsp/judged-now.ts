import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Judge, Judged } from './session';

/** The version of an open document; `undefined` for a document that isn't open. */
export type VersionOf = (uri: string) => number | undefined;

/**
 * A document in the version that was asked about, judged; `undefined` for one that isn't open. Rejected with the
 * protocol's own error where the document has changed meanwhile: the place of the question means nothing any more.
 */
export async function judgedNow(
  judge: Judge,
  versionOf: VersionOf,
  uri: string,
): Promise<Judged | undefined> {
  const asked = versionOf(uri);
  const judged = await judge(uri);
  if (judged?.document.version !== asked) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
  }
  return judged;
}
