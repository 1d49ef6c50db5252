import * as vscode from 'vscode';
import type { LibraryEntry } from '../../server/protocol.ts';
import { type Library, nameOf } from './library.ts';

/** A folder with templates in it, or a template. */
type Node = { readonly folder: string; readonly entries: readonly LibraryEntry[] } | LibraryEntry;

const ICONS: Readonly<Record<LibraryEntry['status'], string>> = {
  draft: 'edit',
  review: 'eye',
  approved: 'pass',
  deprecated: 'circle-slash',
};

/** The view “Message templates”: folders, and in them the templates by title, with their state of approval. */
export class LibraryTree implements vscode.TreeDataProvider<Node> {
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(private readonly library: Library) {
    this.onDidChangeTreeData = library.onDidChange;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return 'entries' in node ? [...node.entries] : [];
    const entries = await this.library.entries();
    const folders = [...new Set(entries.map(folderOf))];
    return folders.flatMap((folder): Node[] => {
      const inside = entries.filter((entry) => folderOf(entry) === folder);
      return folder === '' ? inside : [{ folder, entries: inside }];
    });
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if ('entries' in node) {
      const item = new vscode.TreeItem(node.folder, vscode.TreeItemCollapsibleState.Collapsed);
      item.iconPath = vscode.ThemeIcon.Folder;
      item.description = String(node.entries.length);
      return item;
    }
    const uri = this.library.uriOf(node);
    const item = new vscode.TreeItem(nameOf(node));
    item.description = node.channels.join(', ');
    item.tooltip = node.description ?? node.path;
    item.iconPath = new vscode.ThemeIcon(ICONS[node.status]);
    item.command = { command: 'vscode.open', title: '', arguments: [uri] };
    return item;
  }
}

function folderOf({ path }: LibraryEntry): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
