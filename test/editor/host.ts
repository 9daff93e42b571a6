import type { Page } from 'playwright-core';
import type { Fixture } from './fixtures';
import type { Workbench } from './workbench';

/** A real VS Code that has the extension, and how a test gets at it. */
export interface EditorHost {
  /** `node host`, `web host`, … */
  readonly name: string;
  /** Opens a fresh copy of a fixture in a page. */
  readonly open: (page: Page, fixture: Fixture) => Promise<OpenFolder>;
  /** Opens a fresh copy of a fixture in a page that runs the tests of `bundle` inside its extension host. */
  readonly runInside: (page: Page, fixture: Fixture, bundle: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface OpenFolder {
  readonly workbench: Workbench;
  /** What was saved of a file: from the disk, or from the editor's own file system. */
  readonly savedText: (file: string) => Promise<string>;
}
