/** The search by situation: words of any form in; the template or its finished text out. */
import * as vscode from 'vscode';
import type { LibraryEntry } from '../../server/protocol.ts';
import { LANGUAGE } from '../language.ts';
import { type Library, nameOf } from './library.ts';

interface Item extends vscode.QuickPickItem {
  readonly entry: LibraryEntry;
}

/** What the search ends in. */
export interface Endings {
  readonly open: (template: vscode.Uri) => unknown;
  readonly copy: (template: vscode.Uri) => unknown;
}

/** While the search is open: lets a key copy what is chosen in it. */
const OPEN = `${LANGUAGE}.finding`;

let copyActive = () => {};

/** Searches while the user types. Enter opens, the button and the key of {@link copyFound} copy. */
export function findTemplate(library: Library, { open, copy }: Endings): void {
  const pick = vscode.window.createQuickPick<Item>();
  const { t } = vscode.l10n;
  pick.placeholder = t('What has happened? Words of the title, the occasion or the text');
  const copyButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('copy'),
    tooltip: t('Copy the finished text (Ctrl+Enter)'),
  };
  const end = (item: Item | undefined, ending: Endings[keyof Endings]) => {
    if (!item) return;
    pick.hide();
    void ending(library.uriOf(item.entry));
  };
  const search = async (query: string) => {
    pick.busy = true;
    const entries = await library.find(query);
    if (pick.value !== query) return; // another search is under way
    pick.items = entries.map((entry) => itemOf(entry, copyButton));
    pick.busy = false;
  };
  copyActive = () => end(pick.activeItems[0], copy);
  pick.onDidChangeValue(search);
  pick.onDidAccept(() => end(pick.activeItems[0], open));
  pick.onDidTriggerItemButton(({ item }) => end(item, copy));
  pick.onDidHide(() => {
    void vscode.commands.executeCommand('setContext', OPEN, false);
    pick.dispose();
  });
  void vscode.commands.executeCommand('setContext', OPEN, true);
  pick.show();
  void search('');
}

/** Copies the text of the template that is chosen in the open search. */
export function copyFound(): void {
  copyActive();
}

function itemOf(entry: LibraryEntry, copyButton: vscode.QuickInputButton): Item {
  const { occasion, channels, lang, tags, description, path } = entry;
  return {
    entry,
    label: nameOf(entry),
    description: [occasion, ...channels, lang, ...tags].filter(Boolean).join(' · '),
    detail: description ?? path,
    buttons: [copyButton],
    alwaysShow: true, // the server has chosen; the editor would leave out every other form of the word
  };
}
