import type { FileAccess, FileRead } from '../../../../server/src/analysis/includes/file-access';

/** Files that are only a table, and what was asked of them. */
export function tableAccess(files: Readonly<Record<string, string | FileRead>>) {
  const asked: string[] = [];
  const access: FileAccess = {
    read(path) {
      asked.push(path);
      const file = files[path];
      if (file === undefined) return Promise.resolve({ kind: 'missing' });
      return Promise.resolve(typeof file === 'string' ? { kind: 'text', text: file } : file);
    },
  };
  return { access, asked };
}
