import { unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import type { IndexSettings } from '../../../shared/src/index-settings';
import { DATA_ADDRESSES } from '../../../shared/src/index-settings';
import type { Credentials } from '../../../shared/src/credential-messages';
import type { ProxySettings } from '../../../shared/src/proxy-settings';
import type { UpdateIndexResult } from '../../../shared/src/update-messages';
import { findCredentials } from './http/credentials';
import { withoutSecrets } from './failure';
import { LIMITS, sizeText } from './limits';
import { PIECE_NAMES } from './outcome';
import type { Source } from './source';
import { parseSource } from './source';
import { MANIFEST_NAME } from './store/manifest';
import { updatedReader } from './store/open';
import { updateData } from './update';

/** Milliseconds between two looks at the manifest, of which only the time is read. */
const LOOK_EVERY = 1000;

export interface EditorUpdates {
  /** The folder of the user's data, and that of the data that came with Lookalike. */
  readonly folder: string;
  readonly shipped: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

/** One update that an editor asks for. */
export interface EditorUpdate {
  readonly settings: IndexSettings;
  readonly proxy: ProxySettings;
  /** Asks for what the user keeps in the editor for an origin. */
  readonly keyring: ((origin: string, signal: AbortSignal) => Promise<Credentials | undefined>) | undefined;
  /** What was asked for and answered within so many milliseconds isn't asked for again. */
  readonly unlessWithin: number | undefined;
  readonly onProgress: (message: string) => void;
  readonly signal: AbortSignal;
}

/** Newer data for a server that runs in Node. Opens a connection only in `update`. */
export function updatesFor({ folder, shipped, ...places }: EditorUpdates) {
  return {
    read: updatedReader(folder, shipped),
    watch(onChange: () => void): () => void {
      const path = join(folder, MANIFEST_NAME);
      // Node also calls it once for a file that isn't there.
      const listener = (now: { ino: number; mtimeMs: number }, before: { ino: number; mtimeMs: number }) => {
        if (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino) onChange();
      };
      watchFile(path, { interval: LOOK_EVERY, persistent: false }, listener);
      return () => {
        unwatchFile(path, listener);
      };
    },
    async update(call: EditorUpdate): Promise<UpdateIndexResult> {
      const { settings, proxy, keyring, unlessWithin, onProgress, signal } = call;
      const sources = sourcesOf(settings, folder);
      if (typeof sources === 'string') return { outcome: 'failed', messages: [sources] };
      const now = Date.now();
      const { pieces, problem, busy, cancelled } = await updateData({
        ...sources,
        folder,
        shipped,
        now,
        ...(unlessWithin === undefined ? {} : { unlessSince: now - unlessWithin }),
        limits: LIMITS,
        proxy,
        credentialsFor: findCredentials({
          ...places,
          ...(keyring === undefined ? {} : { keyring: ({ origin }: URL) => keyring(origin, signal) }),
        }),
        signal,
        onReceived: (piece, received, total) => {
          const all = total === undefined ? '' : ` of ${sizeText(total)}`;
          onProgress(`${PIECE_NAMES[piece]}: ${sizeText(received)}${all}`);
        },
      });
      if (cancelled) return { outcome: 'cancelled', messages: [] };
      const messages = pieces.map((piece) => {
        if (piece.kind === 'failed') return piece.message;
        const what = PIECE_NAMES[piece.piece];
        const words = piece.kind === 'updated' ? `updated, ${piece.count} names` : 'unchanged';
        return `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${words}, ${piece.date}.`;
      });
      if (problem !== undefined) return { outcome: busy ? 'busy' : 'failed', messages: [problem] };
      const kinds = pieces.map(({ kind }) => kind);
      const outcome = kinds.includes('failed')
        ? 'failed'
        : kinds.includes('updated')
          ? 'updated'
          : 'unchanged';
      return { outcome, messages };
    },
  };
}

interface Sources {
  readonly names: Source;
  readonly ranking: Source;
  readonly malicious: Source;
  readonly privates: readonly Source[];
}

/** The sources that the settings name, or a sentence on the first that can't be understood. */
function sourcesOf(settings: IndexSettings, folder: string): Sources | string {
  const problems: string[] = [];
  const read = (setting: string, text: string): Source => {
    const source = parseSource(text, folder);
    if (typeof source !== 'string') return source;
    problems.push(
      `The setting lookalike.index.${setting} (${withoutSecrets(text)}) can't be used: ${source}.`,
    );
    return { kind: 'file', path: folder };
  };
  const sources = {
    names: read('namesUrl', settings.namesUrl || DATA_ADDRESSES.names),
    ranking: read('rankingUrl', settings.rankingUrl || DATA_ADDRESSES.ranking),
    malicious: read('maliciousUrl', settings.maliciousUrl || DATA_ADDRESSES.malicious),
    privates: settings.privateUrls.map((text) => read('privateUrls', text)),
  };
  return problems[0] ?? sources;
}
