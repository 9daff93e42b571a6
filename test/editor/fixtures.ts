import { join } from 'node:path';
import { root } from '../../scripts/ensure/cache';

/** Where the workspaces lie that tests open. */
export const fixturesFolder = join(root, 'test', 'editor', 'fixtures');

/** The folder of fixtures that has a small project, as a path on the disk. */
export const projectFixture = join(fixturesFolder, 'project');

/**
 * What a test opens: a folder of fixtures, or a workspace file in one. `restricted` is a repository that would silence
 * the check; `folders/…` has two folders with a policy each; `plain` has one file and no policy; `shop` is for pictures.
 */
export type Fixture = 'project' | 'plain' | 'restricted' | 'shop' | 'folders/both.code-workspace';

/** How VS Code's address names it: `?folder=…`, `?workspace=…`. */
export function openedBy(fixture: Fixture): 'folder' | 'workspace' {
  return fixture.endsWith('.code-workspace') ? 'workspace' : 'folder';
}
