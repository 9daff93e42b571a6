import { defineFixesSuite } from './fixes-suite';
import { defineFoldersSuite } from './folders-suite';
import type { Outside } from './outside';
import { definePolicySuite } from './policy-suite';
import { defineRestrictedSuite } from './restricted-suite';
import { defineScanSuite } from './scan-suite';
import { defineSettingsSuite } from './settings-suite';
import { defineSuite } from './suite';
import { defineTipsSuite } from './tips-suite';

/** What one page runs inside its extension host: each wants another kind of workspace. */
export type SuiteName = 'project' | 'folders' | 'restricted';

export const suites: Readonly<Record<SuiteName, (outside: Outside) => void>> = {
  project(outside) {
    defineSuite();
    defineTipsSuite();
    defineFixesSuite();
    definePolicySuite();
    defineSettingsSuite();
    defineScanSuite(outside);
  },
  folders: defineFoldersSuite,
  restricted: defineRestrictedSuite,
};
