import { defineFixesSuite } from './fixes-suite';
import type { Outside } from './outside';
import { definePolicySuite } from './policy-suite';
import { defineScanSuite } from './scan-suite';
import { defineSettingsSuite } from './settings-suite';
import { defineSuite } from './suite';
import { defineTipsSuite } from './tips-suite';

/** What one page runs inside its extension host: each wants another kind of workspace. */
export type SuiteName = 'project';

export const suites: Readonly<Record<SuiteName, (outside: Outside) => void>> = {
  project(outside) {
    defineSuite();
    defineTipsSuite();
    defineFixesSuite();
    definePolicySuite();
    defineSettingsSuite();
    defineScanSuite(outside);
  },
};
