import * as vscode from 'vscode';
import type { LibraryEntry } from '../../server/protocol.ts';
import { type Library, nameOf } from './library.ts';

interface Item extends vscode.QuickPickItem {
  readonly entry: LibraryEntry;
}

/** Lets the user search the templates by title, occasion, tags and description, and opens the chosen one. */
export async function findTemplate(library: Library): Promise<void> {
  const items = library.entries().then((entries) => entries.map(itemOf));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('What has happened? A word of the title, the occasion or the description'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) await vscode.window.showTextDocument(library.uriOf(chosen.entry));
}

function itemOf(entry: LibraryEntry): Item {
  const { kind, channels, lang, tags, description, path } = entry;
  return {
    entry,
    label: nameOf(entry),
    description: [kind, ...channels, lang, ...tags].filter(Boolean).join(' · '),
    detail: description ?? path,
  };
}
