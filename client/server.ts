import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import { Crashes } from './crashes.ts';
import { LANGUAGE } from './language.ts';

/**
 * What a client does by itself when the connection breaks off: nothing, and without a word. It cannot start a server anew
 * that ends while it starts, and what it says is neither in the user's language nor of use to him.
 */
export const leaveToUs: LanguageClientOptions = {
  errorHandler: {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => ({ action: CloseAction.DoNotRestart, handled: true, message: 'The connection broke off.' }),
  },
  initializationFailedHandler: () => false,
};

/** The language server as the user sees it: on or off by the setting `msgmd.enable`, started again when it ends by itself. */
export class Server implements vscode.Disposable {
  private readonly subscriptions: readonly vscode.Disposable[];
  private readonly crashes = new Crashes();
  /** Starts and stops follow one another, however fast a setting flips. */
  private last: Promise<void> = Promise.resolve();
  /** Whether the server is to run, as far as the steps that were taken. */
  private wanted = false;

  /** The client must have been made with {@link leaveToUs}. */
  constructor(
    readonly client: BaseLanguageClient,
    private readonly log: vscode.LogOutputChannel,
  ) {
    // What it would show as a notification. What the user has to know he hears from us.
    client.error = (message, data) => log.error(message, ...(data === undefined ? [] : [data]));
    this.subscriptions = [
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${LANGUAGE}.locale`)) void this.restart();
        else if (change.affectsConfiguration(`${LANGUAGE}.enable`)) void this.followSettings();
      }),
      client.onDidChangeState(({ oldState, newState }) => {
        const ended = oldState === State.Running && newState !== State.Running;
        if (ended && this.wanted) void this.enqueue(() => this.revive());
      }),
    ];
  }

  /** Starts the server, or stops it where the user has switched the checks off. */
  followSettings(): Promise<void> {
    return this.enqueue(() => (isEnabled() ? this.startClient() : this.stopClient()));
  }

  restart(): Promise<void> {
    return this.enqueue(async () => {
      this.crashes.forget();
      await this.stopClient();
      if (isEnabled()) await this.startClient();
    });
  }

  /** Whether commands may ask the server, once it has started; tells the user where they may not. */
  async isThere(): Promise<boolean> {
    await this.last;
    if (this.wanted) return true;
    void this.tellStopped();
    return false;
  }

  dispose(): Promise<void> {
    for (const subscription of this.subscriptions) subscription.dispose();
    return this.enqueue(() => this.client.dispose());
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    this.last = this.last.then(step).catch((error: unknown) => this.log.error(String(error)));
    return this.last;
  }

  private async startClient(): Promise<void> {
    this.wanted = true;
    if (this.client.state === State.Running) return;
    try {
      await this.client.start();
    } catch (error) {
      this.log.error(String(error));
      await this.revive();
    }
  }

  /** The server has ended by itself. */
  private async revive(): Promise<void> {
    if (!this.wanted || this.client.state === State.Running) return;
    if (this.crashes.add()) {
      await new Promise((wake) => setTimeout(wake)); // the client has to finish with the old one first
      return this.startClient();
    }
    this.wanted = false;
    void this.tellStopped();
  }

  /** A server that hangs is ended all the same, but says so by failing. */
  private async stopClient(): Promise<void> {
    this.wanted = false;
    if (this.client.state !== State.Running) return;
    await this.client.stop().catch((error: unknown) => this.log.warn(String(error)));
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
}

/** Whether the user wants templates checked here. */
export function isEnabled(): boolean {
  return vscode.workspace.getConfiguration(LANGUAGE).get('enable', true);
}
