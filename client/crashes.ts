const MOST = 5;
const WITHIN = 3 * 60 * 1000;

/** Counts how often the server has ended by itself. */
export class Crashes {
  private times: number[] = [];

  /** Another one; returns whether the server is worth another start: not when it ends five times in three minutes. */
  add(now = Date.now()): boolean {
    this.times = [...this.times.filter((time) => now - time < WITHIN), now];
    return this.times.length < MOST;
  }

  /** The user has started the server: it gets every chance again. */
  forget(): void {
    this.times = [];
  }
}
