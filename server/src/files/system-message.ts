const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'the file would be larger than is allowed here',
  EIO: 'the disk failed',
  EBUSY: 'another program uses it',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'something else is in its place',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
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
