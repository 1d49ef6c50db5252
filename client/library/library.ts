import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FindParams, type LibraryEntry, notifications, requests } from '../../server/protocol.ts';

/** The team's templates as the server lists them; empty where it does not run. */
export class Library implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** The list may be another one now. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(private readonly client: BaseLanguageClient) {
    const tell = () => this.changed.fire();
    this.subscriptions = [
      this.changed,
      // Not a watcher of our own: it would ask before the server has heard of the change.
      client.onNotification(notifications.changed, tell),
      client.onDidChangeState(tell),
    ];
  }

  entries(): Promise<LibraryEntry[]> {
    return this.client.sendRequest<LibraryEntry[]>(requests.library).catch(() => []);
  }

  /** The templates that fit the words, the best first. */
  find(query: string): Promise<LibraryEntry[]> {
    const params: FindParams = { query };
    return this.client.sendRequest<LibraryEntry[]>(requests.find, params).catch(() => []);
  }

  uriOf(entry: LibraryEntry): vscode.Uri {
    return this.client.protocol2CodeConverter.asUri(entry.uri);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** What lists call a template: its title, or its file where it has none. */
export function nameOf({ title, path }: LibraryEntry): string {
  return title || path.slice(path.lastIndexOf('/') + 1);
}
