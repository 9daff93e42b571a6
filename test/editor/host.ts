import type { Page } from 'playwright-core';
import type { Workbench } from './workbench';

/** A real VS Code that has the extension, and how a test gets at it. */
export interface EditorHost {
  /** `node host`, `web host`, … */
  readonly name: string;
  /** Opens a fresh copy of a folder of fixtures in a page. */
  readonly open: (page: Page, fixture: string) => Promise<OpenFolder>;
  readonly stop: () => Promise<void>;
}

export interface OpenFolder {
  readonly workbench: Workbench;
  /** What was saved of a file: from the disk, or from the editor's own file system. */
  readonly savedText: (file: string) => Promise<string>;
}
