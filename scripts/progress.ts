/** What a run writes on: a stream of the process, or whatever a test puts in its place. */
export interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/**
 * Shows how far a long run is and when it should be over: one line that is rewritten on a terminal, a line every tenth elsewhere.
 * `done` and `total` are in the same unit; the estimate goes by the average rate so far.
 */
export class Progress {
  private readonly started = Date.now();
  private shown = -1;

  constructor(
    private readonly label: string,
    private readonly total: number,
    private readonly out: Screen = process.stderr,
  ) {}

  at(done: number): void {
    const share = this.total === 0 ? 1 : Math.min(1, done / this.total);
    const seconds = (Date.now() - this.started) / 1000;
    const left = share > 0.02 ? `, about ${duration((seconds / share) * (1 - share))} left` : '';
    const line = `${this.label}: ${Math.min(done, this.total).toLocaleString('en')} of ${this.total.toLocaleString('en')} (${Math.round(share * 100)} %)${left}`;
    if (this.out.isTTY) {
      this.out.write(`\r\u001b[K${line}`);
    } else if (Math.floor(share * 10) > this.shown) {
      this.shown = Math.floor(share * 10);
      this.out.write(`${line}\n`);
    }
  }

  end(): void {
    if (this.out.isTTY) this.out.write('\r\u001b[K');
    this.out.write(`${this.label}: done in ${duration((Date.now() - this.started) / 1000)}\n`);
  }
}

const duration = (seconds: number): string => (seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`);
