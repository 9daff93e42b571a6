import type { DocumentAnalysis } from '../analysis/types';
import type { Summary } from './summary';

/** Turns what a check comes across into pieces of output, in order. */
export interface CheckReport {
  checked(path: string, text: string, analysis: DocumentAnalysis): string | Promise<string>;
  failed(path: string, message: string): string;
  /** @param complete whether everything could be read */
  end(summary: Summary, complete: boolean): string;
}
