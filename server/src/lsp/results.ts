import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../analysis/types';
import { toDiagnostic } from './diagnostic';
import type { OpenDocument } from './open-document';
import type { Report } from './reports';
import type { Judged } from './session';

/** The diagnostics of a document, and the id that stands for exactly them. */
export interface Result {
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** The last results of the open documents. */
export interface Results {
  of(judged: Judged): Result;
  forget(uri: string): void;
}

/**
 * Most keys change no diagnostic: no place on another line moves, and the typed word has none yet. Such a result keeps
 * its id, and a client that has it is told so in a few bytes, where a long file may have a megabyte of diagnostics.
 */
export function createResults(): Results {
  const last = new Map<string, { readonly report: Report; readonly result: Result }>();
  const made = new WeakMap<Finding, Diagnostic>();
  let count = 0;
  // A finding that is the same object stands at the same place.
  const diagnosticOf = (document: OpenDocument, finding: Finding, path: string): Diagnostic => {
    const known = made.get(finding);
    if (known !== undefined) return known;
    const diagnostic = toDiagnostic(document.text, finding, path);
    made.set(finding, diagnostic);
    return diagnostic;
  };
  return {
    of({ document, report }) {
      const before = last.get(document.uri);
      if (before?.report === report) return before.result;
      const items = report.findings.map((finding) => diagnosticOf(document, finding, report.path));
      const unchanged = before !== undefined && isSame(before.result.items, items);
      const result = unchanged ? before.result : { id: String(++count), items };
      last.set(document.uri, { report, result });
      return result;
    },
    forget(uri) {
      last.delete(uri);
    },
  };
}

/** Whether two values, as JSON has them, are the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return keys.every((key) => Object.hasOwn(b, key) && isSame(left[key], right[key]));
}
