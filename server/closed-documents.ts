/**
 * Documents that the editor has closed. VS Code's client forgets what it knows of the answers about them, may drop an
 * answer that comes while it closes them, and still counts it as known: so it is told everything about them again.
 */
export class ClosedDocuments {
  /** URI → how many times it is still to be told. */
  private readonly waiting = new Map<string, number>();

  /** The second answer begins after the first one has ended, when nothing is closing any more. */
  closed(uri: string): void {
    this.waiting.set(uri, 2);
  }

  opened(uri: string): void {
    this.waiting.delete(uri);
  }

  /** The documents that an answer which begins now is to tell everything about. */
  begin(): string[] {
    return [...this.waiting.keys()];
  }

  /** The answer is complete. */
  told(uris: readonly string[]): void {
    for (const uri of uris) {
      const left = (this.waiting.get(uri) ?? 0) - 1;
      if (left > 0) this.waiting.set(uri, left);
      else this.waiting.delete(uri);
    }
  }
}
