import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from './editor.ts';

/** What the editor offers at a place. */
export interface Completed {
  /** In the order of the list. */
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  readonly item: (label: string) => CompletionItem;
  /** The text after the item is taken, snippets as text. */
  readonly take: (label: string) => string;
}

/** Completion at the cursor of a text; `params` is what the request says beside the place. */
export async function completed(
  editor: Editor,
  path: string,
  text: string,
  params: object = {},
): Promise<Completed> {
  const place = await editor.openAt(path, text);
  const items = (await editor.at<CompletionItem[] | null>('textDocument/completion', place, params)) ?? [];
  items.sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
  const labels = items.map(({ label }) => label);
  const item = (label: string) => {
    const found = items.find((each) => each.label === label);
    assert.ok(found, `${label} among ${labels.join(' · ')}`);
    return found;
  };
  const take = (label: string) => {
    const { textEdit, additionalTextEdits = [] } = item(label);
    return TextDocument.applyEdits(place.document, [textEdit as TextEdit, ...additionalTextEdits]);
  };
  return { items, labels, item, take };
}
