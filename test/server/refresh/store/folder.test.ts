import { describe, expect, test } from 'vitest';
import { userDataFolder } from '../../../../server/src/refresh/store/folder';

const home = '/home/ann';

describe('the folder of the fetched data', () => {
  test.each([
    ['linux', {}, '/home/ann/.local/share/lookalike'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/lookalike'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/ann/.local/share/lookalike'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/home/ann/Library/Application Support/lookalike'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/lookalike'],
    ['win32', {}, '/home/ann/AppData/Local/lookalike'],
    ['linux', { LOOKALIKE_DATA_DIR: '/own', XDG_DATA_HOME: '/data' }, '/own'],
  ])('%s with %j', (platform, env, wanted) => {
    expect(userDataFolder({ env, platform, home })).toBe(wanted);
  });
});
