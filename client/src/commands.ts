/** The commands of the manifest's `contributes.commands`. */
export const RESTART_COMMAND = 'lookalike.restartServer';
export const SHOW_OUTPUT_COMMAND = 'lookalike.showOutput';
