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

/** The same in the side bar. */
const SIDE_VIEW = 'msgmd.side';

/** Keeps one panel and the view of the side bar; both follow the template in the active editor. */
export class Preview implements vscode.Disposable {
  private panel: Panel | null = null;
  private side: Panel | null = null;
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
      vscode.window.registerWebviewViewProvider(SIDE_VIEW, { resolveWebviewView: (view) => this.fill(view) }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId !== LANGUAGE) return;
        this.panel?.follow(editor.document.uri);
        this.side?.follow(editor.document.uri);
      }),
    ];
  }

  /** Shows the template, if there is one; `focusWeek` brings the week into sight. */
  open(uri: vscode.Uri | undefined, focusWeek: boolean): void {
    if (!uri) return;
    if (this.panel) this.panel.reveal(uri, focusWeek);
    else {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: !focusWeek };
      this.adopt(vscode.window.createWebviewPanel(VIEW, '', column), { uri: uri.toString() }, focusWeek);
    }
  }

  dispose(): void {
    this.panel?.dispose();
    this.side?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private fill(view: vscode.WebviewView): void {
    const active = vscode.window.activeTextEditor?.document;
    const uri = active?.languageId === LANGUAGE ? active.uri.toString() : '';
    const side = new Panel(sideSurface(view), this.client, this.library, this.extension, { uri }, false);
    this.side = side;
    view.onDidDispose(() => {
      side.dispose();
      if (this.side === side) this.side = null;
    });
  }

  private adopt(webview: vscode.WebviewPanel, choice: Choice, focusWeek = false): void {
    const panel = new Panel(
      panelSurface(webview),
      this.client,
      this.library,
      this.extension,
      choice,
      focusWeek,
    );
    this.panel = panel;
    webview.onDidDispose(() => {
      panel.dispose();
      if (this.panel === panel) this.panel = null;
    });
  }
}

/** Where a page is shown. */
interface Surface {
  readonly webview: vscode.Webview;
  /** Name of the template's file. */
  name(file: string): void;
  /** Brings it into sight. */
  show(preserveFocus: boolean): void;
  dispose(): void;
}

function panelSurface(panel: vscode.WebviewPanel): Surface {
  return {
    webview: panel.webview,
    name: (file) => {
      panel.title = vscode.l10n.t('Preview of {0}', file);
    },
    show: (preserveFocus) => panel.reveal(undefined, preserveFocus),
    dispose: () => panel.dispose(),
  };
}

function sideSurface(view: vscode.WebviewView): Surface {
  return {
    webview: view.webview,
    name: (file) => {
      view.description = file;
    },
    show: (preserveFocus) => view.show(preserveFocus),
    dispose: () => {},
  };
}

/** One panel with its template. Asks the server again whenever the answer may have changed. */
class Panel implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private asking = false;
  private stale = false;

  constructor(
    private readonly surface: Surface,
    private readonly client: BaseLanguageClient,
    library: Library,
    extension: vscode.Uri,
    private choice: Choice,
    private focusWeek: boolean,
  ) {
    const { webview } = surface;
    webview.options = { enableScripts: true, localResourceRoots: [pageRoot(extension)] };
    this.subscriptions = [
      surface,
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
    this.surface.show(!focusWeek);
    void this.refresh();
  }

  dispose(): void {
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
  }

  private name(): void {
    const path = vscode.Uri.parse(this.choice.uri).path;
    this.surface.name(path.slice(path.lastIndexOf('/') + 1));
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
    await this.surface.webview.postMessage(shown);
  }
}
