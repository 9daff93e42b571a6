/** The commands of the manifest's `contributes.commands`. */
export const RESTART_COMMAND = 'lookalike.restartServer';
export const SHOW_OUTPUT_COMMAND = 'lookalike.showOutput';
export const UPDATE_INDEX_COMMAND = 'lookalike.updateIndex';
export const SET_CREDENTIALS_COMMAND = 'lookalike.setCredentials';
export const FORGET_CREDENTIALS_COMMAND = 'lookalike.forgetCredentials';
export const SCAN_COMMAND = 'lookalike.scanWorkspace';
export const FIX_WORKSPACE_COMMAND = 'lookalike.fixWorkspace';
export const SHOW_REPORT_COMMAND = 'lookalike.showReport';
export const EXPORT_REPORT_COMMAND = 'lookalike.exportReport';
export const OPEN_SAMPLE_COMMAND = 'lookalike.openSample';
