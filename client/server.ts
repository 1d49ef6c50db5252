import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { Crashes } from './crashes.ts';
import { LANGUAGE } from './language.ts';

/** Makes a client that asks this handler what to do when the server ends by itself. */
type Create = (options: Pick<LanguageClientOptions, 'errorHandler'>) => BaseLanguageClient;

/** The language server as the user sees it: on or off by the setting `msgmd.enable`, restarted by command. */
export class Server implements vscode.Disposable {
  readonly client: BaseLanguageClient;
  private readonly subscription: vscode.Disposable;
  private readonly crashes = new Crashes(() => void this.tellStopped());
  /** Starts and stops follow one another, however fast a setting flips. */
  private last: Promise<void> = Promise.resolve();

  constructor(
    create: Create,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.client = create({ errorHandler: this.crashes });
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
      this.crashes.forget();
      // A server that hangs is ended all the same, but says nothing to it.
      await this.stopClient().catch((error: unknown) => this.log.warn(String(error)));
      if (isEnabled()) await this.startClient();
    });
  }

  /** Whether commands may ask the server; tells the user where they may not. */
  isThere(): boolean {
    const { state } = this.client;
    if (state === State.Running || state === State.Starting) return true;
    void this.tellStopped();
    return false;
  }

  dispose(): Promise<void> {
    this.subscription.dispose();
    return this.enqueue(() => this.client.dispose());
  }

  private async tellStopped(): Promise<void> {
    const { t } = vscode.l10n;
    if (!isEnabled()) {
      void vscode.window.showInformationMessage(t('msgmd is switched off in the settings: msgmd.enable.'));
      return;
    }
    const [restart, log] = [t('Restart'), t('Show the log')];
    const words = t('msgmd has stopped: templates are not checked. The log may tell why.');
    const chosen = await vscode.window.showErrorMessage(words, restart, log);
    if (chosen === restart) await this.restart();
    if (chosen === log) this.log.show();
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    this.last = this.last.then(step).catch((error: unknown) => this.log.error(String(error)));
    return this.last;
  }

  private async startClient(): Promise<void> {
    if (this.client.state !== State.Running) await this.client.start();
  }

  private async stopClient(): Promise<void> {
    if (this.client.state === State.Starting) await this.client.start().catch(() => {});
    if (this.client.state === State.Running) await this.client.stop();
  }
}

/** Whether the user wants templates checked here. */
export function isEnabled(): boolean {
  return vscode.workspace.getConfiguration(LANGUAGE).get('enable', true);
}
