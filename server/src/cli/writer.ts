import type { Writable } from 'node:stream';

/** Characters that are gathered before they go to the stream in one piece. */
const BATCH = 1 << 16;

/** Writes text to a stream in large pieces, waits while the reader is slow, and notices when it has gone. */
export class Writer {
  private pending = '';
  private broken: Error | undefined;
  private wake: (() => void) | undefined;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error: Error) => {
      this.broken ??= error;
      this.wake?.();
    });
  }

  /** Whether nothing that is written can arrive any more. */
  get closed(): boolean {
    return this.broken !== undefined;
  }

  /** Why the stream failed, save that its reader has simply gone (`| head`), which is no failure. */
  get failure(): string | undefined {
    if (this.broken === undefined || ('code' in this.broken && this.broken.code === 'EPIPE'))
      return undefined;
    return this.broken.message;
  }

  /** Takes text at once. Where it answers true, `flush` is due before more is written. */
  add(text: string): boolean {
    this.pending += text;
    return this.pending.length >= BATCH;
  }

  /** Hands a piece over after everything that was added before; otherwise like `flush`. */
  async write(piece: string | Uint8Array): Promise<void> {
    await this.flush();
    if (piece.length > 0) await this.pass(piece);
  }

  /** Hands everything over, and comes back when the stream can take more or is broken. Never throws. */
  async flush(): Promise<void> {
    const text = this.pending;
    this.pending = '';
    if (text !== '') await this.pass(text);
  }

  private async pass(piece: string | Uint8Array): Promise<void> {
    if (this.closed) return;
    // The callback comes when the piece has been passed on, which is what keeps memory flat before a slow reader.
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      this.stream.write(piece, () => {
        resolve();
      });
    });
    this.wake = undefined;
  }
}
