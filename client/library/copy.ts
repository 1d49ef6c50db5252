/** The finished text of a template, for the clipboard. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PreviewParams, type PreviewResult, requests } from '../../server/protocol.ts';

/** Asks for the values of the template's placeholders and copies its text; nothing is copied when the user escapes. */
export async function copyText(client: BaseLanguageClient, template: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(template);
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const render = (values: PreviewParams['values'] = {}) =>
    client.sendRequest<PreviewResult | null>(requests.preview, { uri, values } satisfies PreviewParams);
  const { t } = vscode.l10n;
  const examples = await render();
  if (!examples) return;
  const values = await askValues(examples.values, examples.title ?? '');
  if (!values) return;
  const result = await render(values);
  if (!result || result.error !== null) {
    const open = t('Open the template');
    const words = t('The text could not be made: {0}', result?.error ?? '');
    if ((await vscode.window.showErrorMessage(words, open)) === open)
      await vscode.window.showTextDocument(document);
    return;
  }
  await vscode.env.clipboard.writeText(result.text);
  const when = new Date(result.moment).toLocaleString(vscode.env.language, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  vscode.window.setStatusBarMessage(t('The text is copied, as it goes out at {0}.', when), 8000);
}

/** Every value that can be typed; null where the user escapes. Lists keep their example. */
async function askValues(
  placeholders: PreviewResult['values'],
  title: string,
): Promise<Record<string, string> | null> {
  const asked = placeholders.filter(({ value }) => value === null || typeof value !== 'object');
  const values: Record<string, string> = {};
  for (const [index, { name, value, description }] of asked.entries()) {
    const typed = await vscode.window.showInputBox({
      title: `${title} (${index + 1}/${asked.length})`,
      prompt: description ? `${description} — {{ ${name} }}` : `{{ ${name} }}`,
      value: value === null ? '' : String(value),
      ignoreFocusOut: true,
    });
    if (typed === undefined) return null;
    values[name] = typed;
  }
  return values;
}
