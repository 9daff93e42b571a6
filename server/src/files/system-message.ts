const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
};

/** The code that the system gave an error, such as `ENOENT`; empty where it gave none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What went wrong in the file system, in words. */
export function systemMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = systemCode(error);
  return MESSAGES[code] ?? (code === '' ? error.message : code);
}
