import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { LANGUAGE } from './language.ts';

/** The language server as the user sees it: on or off by the setting `msgmd.enable`, restarted by command. */
export class Server implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  /** Starts and stops follow one another, however fast a setting flips. */
  private last: Promise<void> = Promise.resolve();

  constructor(
    readonly client: BaseLanguageClient,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscription = vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${LANGUAGE}.locale`)) void this.restart();
      else if (change.affectsConfiguration(`${LANGUAGE}.enable`)) void this.followSettings();
    });
  }

  /** Starts the server, or stops it where the user has switched the checks off. */
  followSettings(): Promise<void> {
    return this.enqueue(() => (isEnabled() ? this.startClient() : this.stopClient()));
  }

  restart(): Promise<void> {
    return this.enqueue(async () => {
      await this.stopClient();
      if (isEnabled()) await this.startClient();
    });
  }

  dispose(): Promise<void> {
    this.subscription.dispose();
    return this.enqueue(() => this.client.dispose());
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    this.last = this.last.then(step).catch((error: unknown) => this.log.error(String(error)));
    return this.last;
  }

  private async startClient(): Promise<void> {
    if (this.client.needsStart()) await this.client.start();
  }

  private async stopClient(): Promise<void> {
    if (this.client.state === State.Running) await this.client.stop();
  }
}

/** Whether the user wants templates checked here. */
export function isEnabled(): boolean {
  return vscode.workspace.getConfiguration(LANGUAGE).get('enable', true);
}
