/**
 * Documents that the editor has asked about one by one. VS Code's client drops what an answer about the whole workspace
 * says of a document while it still waits for one about the document alone, and counts it as known all the same: so it is
 * told everything about them again.
 */
export class PulledDocuments {
  /** URI → how many answers about the workspace are still to tell everything. */
  private readonly waiting = new Map<string, number>();

  /** The editor asks. The second answer from now on begins when it has got what it asks for. */
  add(uri: string): void {
    this.waiting.set(uri, 2);
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
