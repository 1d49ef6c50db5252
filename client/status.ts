import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { requests, type WeekResult } from '../server/protocol.ts';
import { LANGUAGE } from './language.ts';
import { isEnabled } from './server.ts';

const { l10n } = vscode;

interface View {
  readonly text: string;
  readonly detail?: string;
  readonly severity?: vscode.LanguageStatusSeverity;
  readonly busy?: boolean;
  readonly command?: vscode.Command;
}

/** The language status item: what msgmd thinks of the open template, and whether its server runs. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('msgmd.status', { language: LANGUAGE });
  private readonly subscriptions: readonly vscode.Disposable[];
  /** Templates on which the server has spoken since its start. */
  private readonly seen = new Set<string>();

  constructor(private readonly client: BaseLanguageClient) {
    this.item.name = 'msgmd';
    this.subscriptions = [
      this.item,
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === activeTemplate()?.uri.toString())) this.show();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState !== State.Running) this.seen.clear();
        this.show();
      }),
    ];
    this.show();
  }

  /** The server has answered for this template. */
  checked(uri: vscode.Uri): void {
    this.seen.add(uri.toString());
    this.show();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private show(): void {
    const template = activeTemplate();
    const problems = template ? problemsOf(template.uri) : [];
    if (this.client.state === State.Starting) this.set({ text: l10n.t('Starting'), busy: true });
    else if (this.client.state !== State.Running) this.set(stopped());
    else if (!template || !this.seen.has(template.uri.toString()))
      this.set({ text: l10n.t('Checking'), busy: true });
    else if (problems.length > 0) this.set(verdict(problems));
    else {
      this.set({ text: l10n.t('No problems') });
      void this.showProof(template);
    }
  }

  /** Adds to a clean template what is proved about its farewell, if the text is still the same by then. */
  private async showProof(template: vscode.TextDocument): Promise<void> {
    const { version } = template;
    const params = { uri: this.client.code2ProtocolConverter.asUri(template.uri) };
    const week = await this.client.sendRequest<WeekResult | null>(requests.week, params).catch(() => null);
    if (!week?.proved || activeTemplate() !== template || template.version !== version) return;
    if (problemsOf(template.uri).length === 0)
      this.set({ text: l10n.t('No problems, proved'), detail: week.summary });
  }

  private set({ text, detail, severity, busy, command }: View): void {
    this.item.text = text;
    this.item.detail = detail;
    this.item.severity = severity ?? vscode.LanguageStatusSeverity.Information;
    this.item.busy = busy ?? false;
    this.item.command = command;
  }
}

function activeTemplate(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document : undefined;
}

function problemsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === LANGUAGE);
}

function stopped(): View {
  if (!isEnabled()) {
    return {
      text: l10n.t('Off'),
      command: {
        command: 'workbench.action.openSettings',
        title: l10n.t('Settings'),
        arguments: [`${LANGUAGE}.enable`],
      },
    };
  }
  return {
    text: l10n.t('Server stopped'),
    severity: vscode.LanguageStatusSeverity.Error,
    command: { command: 'msgmd.restartServer', title: l10n.t('Restart') },
  };
}

function verdict(problems: readonly vscode.Diagnostic[]): View {
  const { DiagnosticSeverity, LanguageStatusSeverity: Shown } = vscode;
  const count = (wanted: vscode.DiagnosticSeverity) =>
    problems.filter(({ severity }) => severity === wanted).length;
  const errors = count(DiagnosticSeverity.Error);
  const warnings = count(DiagnosticSeverity.Warning);
  const advice = problems.length - errors - warnings;
  return {
    text: l10n.t('Problems: {0}', errors + warnings),
    detail: l10n.t('errors {0}, warnings {1}, advice {2}', errors, warnings, advice),
    severity: errors > 0 ? Shown.Error : warnings > 0 ? Shown.Warning : Shown.Information,
    command: { command: 'workbench.actions.view.problems', title: l10n.t('Show') },
  };
}
