import { closeSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHUNK = 1 << 20;

export interface Place {
  offset: number;
  length: number;
}

/**
 * Issue bodies outside the heap: an append-only file in a directory of its own. A changed body is appended, the old one stays
 * behind. Reading is synchronous: the file sits in the page cache, and a request must see one state of the site.
 */
export class Spool {
  readonly #directory: string;
  readonly #file: number;
  #written = 0;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;

  /** `parent`: where the directory is made; the system's temporary directory by default. */
  constructor(parent: string = tmpdir()) {
    mkdirSync(parent, { recursive: true });
    this.#directory = mkdtempSync(join(parent, 'jira-site-'));
    this.#file = openSync(join(this.#directory, 'bodies'), 'a+');
  }

  append(value: unknown): Place {
    const bytes = Buffer.from(JSON.stringify(value), 'utf8');
    const place = { offset: this.#written + this.#waitingBytes, length: bytes.length };
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= CHUNK) this.#flush();
    return place;
  }

  read({ offset, length }: Place): unknown {
    if (offset + length > this.#written) this.#flush();
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length;) {
      const got = readSync(this.#file, bytes, done, length - done, offset + done);
      if (got === 0) throw new Error('The spool of issue bodies ends too early.');
      done += got;
    }
    return JSON.parse(bytes.toString('utf8')) as unknown;
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting, this.#waitingBytes);
    for (let done = 0; done < bytes.length;) done += writeSync(this.#file, bytes, done);
    this.#written += bytes.length;
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
