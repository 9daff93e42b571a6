/** Folders of tools and of installed packages: never the project's own files. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  '.nox',
  '.tox',
  '__pycache__',
  '__pypackages__',
  'node_modules',
  'site-packages',
]);

/** What marks a virtual environment (PEP 405) and a conda environment: an entry of its folder. */
export const ENVIRONMENT_MARKS: ReadonlySet<string> = new Set(['pyvenv.cfg', 'conda-meta']);
