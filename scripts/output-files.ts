import { createWriteStream, openSync, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Files that appear together or not at all: each is written beside its place under another name and takes its name in `publish`, when
 * all of them are complete. A file that was there before stays as it is until then.
 */
export class OutputFiles {
  private readonly parts = new Map<string, string>();
  private discarded = false;

  /** Writes a file from pieces of text, waiting whenever the disk is behind. Rejects with what the disk or the pieces throw. */
  async write(file: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
    if (this.discarded) throw new Error(`"${file}" is no longer wanted.`);
    const part = `${file}.${process.pid}.part`;
    // Opened at once, so that there is no moment in which `discard` would miss it.
    const fd = openSync(part, 'w');
    this.parts.set(file, part);
    await pipeline(Readable.from(pieces), createWriteStream(part, { fd }));
  }

  publish(): void {
    if (this.discarded) return;
    for (const [file, part] of this.parts) renameSync(part, file);
    this.parts.clear();
  }

  /** Removes what is not published; nothing can be written or published any more. */
  discard(): void {
    this.discarded = true;
    for (const part of this.parts.values()) rmSync(part, { force: true });
    this.parts.clear();
  }
}
