/** The preview beside the template: the message as its reader sees it, and the week with its wishes. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PreviewParams, type PreviewResult, requests, type WeekResult } from '../../server/protocol.ts';
import { LANGUAGE } from '../language.ts';
import type { Library } from '../library/library.ts';
import type { Asked, Choice, Shown } from './messages.ts';
import { pageHtml, pageRoot } from './page.ts';
import { problemsOf, reveal } from './problems.ts';
import { texts } from './texts.ts';

const VIEW = 'msgmd.preview';

/** Keeps one panel, which follows the template in the active editor. */
export class Preview implements vscode.Disposable {
  private panel: Panel | null = null;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly library: Library,
    private readonly extension: vscode.Uri,
  ) {
    this.subscriptions = [
      vscode.window.registerWebviewPanelSerializer(VIEW, {
        deserializeWebviewPanel: async (panel, choice: Choice | undefined) => {
          if (choice) this.adopt(panel, choice);
          else panel.dispose();
        },
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === LANGUAGE) this.panel?.follow(editor.document.uri);
      }),
    ];
  }

  /** Shows the template, or the one in the active editor; `focusWeek` brings the week into sight. */
  open(template: vscode.Uri | undefined, focusWeek: boolean): void {
    const uri = template ?? vscode.window.activeTextEditor?.document.uri;
    if (!uri) return;
    if (this.panel) this.panel.reveal(uri, focusWeek);
    else {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: !focusWeek };
      this.adopt(vscode.window.createWebviewPanel(VIEW, '', column), { uri: uri.toString() }, focusWeek);
    }
  }

  dispose(): void {
    this.panel?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private adopt(webview: vscode.WebviewPanel, choice: Choice, focusWeek = false): void {
    const panel = new Panel(webview, this.client, this.library, this.extension, choice, focusWeek);
    this.panel = panel;
    webview.onDidDispose(() => {
      panel.dispose();
      if (this.panel === panel) this.panel = null;
    });
  }
}

/** One panel with its template. Asks the server again whenever the answer may have changed. */
class Panel implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private asking = false;
  private stale = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly client: BaseLanguageClient,
    library: Library,
    extension: vscode.Uri,
    private choice: Choice,
    private focusWeek: boolean,
  ) {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [pageRoot(extension)] };
    this.subscriptions = [
      panel,
      webview.onDidReceiveMessage((asked: Asked) => {
        if (asked.type === 'reveal') return reveal(vscode.Uri.parse(this.choice.uri), asked.at);
        if (asked.type === 'choose') this.choice = asked.choice;
        return this.refresh();
      }),
      // Follows the text, and with it the configuration and partials that the server reads.
      vscode.workspace.onDidChangeTextDocument(() => void this.refresh()),
      vscode.languages.onDidChangeDiagnostics(() => void this.refresh()),
      library.onDidChange(() => void this.refresh()),
    ];
    this.name();
    webview.html = pageHtml(webview, extension, 'msgmd');
  }

  /** Another template; what was chosen for the former one does not fit it. */
  follow(uri: vscode.Uri): void {
    if (this.choice.uri === uri.toString()) return;
    this.choice = { uri: uri.toString(), contact: this.choice.contact };
    this.name();
    void this.refresh();
  }

  reveal(uri: vscode.Uri, focusWeek: boolean): void {
    this.focusWeek = focusWeek;
    this.follow(uri);
    this.panel.reveal(undefined, !focusWeek);
    void this.refresh();
  }

  dispose(): void {
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
  }

  private name(): void {
    const path = vscode.Uri.parse(this.choice.uri).path;
    this.panel.title = vscode.l10n.t('Preview of {0}', path.slice(path.lastIndexOf('/') + 1));
  }

  /** One question at a time; what changes meanwhile is asked about afterwards. */
  private async refresh(): Promise<void> {
    this.stale = true;
    if (this.asking) return;
    this.asking = true;
    while (this.stale && this.subscriptions.length > 0) {
      this.stale = false;
      await this.show();
    }
    this.asking = false;
  }

  private async show(): Promise<void> {
    const { choice, focusWeek } = this;
    const uri = this.client.code2ProtocolConverter.asUri(vscode.Uri.parse(choice.uri));
    const params: PreviewParams = { ...choice, uri };
    const failed = () => null;
    const [preview, week] = await Promise.all([
      this.client.sendRequest<PreviewResult | null>(requests.preview, params).catch(failed),
      this.client.sendRequest<WeekResult | null>(requests.week, { uri }).catch(failed),
    ]);
    if (this.choice !== choice || this.subscriptions.length === 0) return;
    this.focusWeek = false;
    const problems = problemsOf(vscode.Uri.parse(choice.uri));
    const { language } = vscode.env;
    const shown: Shown = { choice, preview, week, problems, texts: texts(), locale: language, focusWeek };
    await this.panel.webview.postMessage(shown);
  }
}
