import * as vscode from 'vscode';
import { LANGUAGE } from '../language.ts';
import type { Place, ShownProblem } from './messages.ts';

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

/** The problems of a template, worst first. */
export function problemsOf(uri: vscode.Uri): ShownProblem[] {
  const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === LANGUAGE);
  own.sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start));
  return own.map(({ severity, message, range: { start } }) => ({
    severity: SEVERITIES[severity],
    message,
    at: { line: start.line, character: start.character },
  }));
}

/** Puts the cursor to a place of the template, in the editor that shows it already. */
export async function reveal(uri: vscode.Uri, { line, character }: Place): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const position = new vscode.Position(line, character);
  await vscode.window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(position, position),
  });
}
