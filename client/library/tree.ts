/** The view “Message templates”: templates by title in groups, with their state of approval and their problems. */
import * as vscode from 'vscode';
import type { LibraryEntry } from '../../server/protocol.ts';
import { LANGUAGE } from '../language.ts';
import { type Library, nameOf } from './library.ts';

interface Group {
  readonly label: string;
  readonly icon: vscode.ThemeIcon;
  readonly entries: readonly LibraryEntry[];
}

type Node = Group | LibraryEntry;

const STATUS: Readonly<
  Record<LibraryEntry['status'], { readonly icon: string; readonly name: () => string }>
> = {
  draft: { icon: 'edit', name: () => vscode.l10n.t('drafts') },
  review: { icon: 'eye', name: () => vscode.l10n.t('in review') },
  approved: { icon: 'pass', name: () => vscode.l10n.t('approved') },
  deprecated: { icon: 'circle-slash', name: () => vscode.l10n.t('not in use') },
};

/** By what the templates may be put together: what the user reads, and what a template says of itself. */
const GROUPINGS = {
  folder: {
    name: () => vscode.l10n.t('by folder'),
    icon: () => vscode.ThemeIcon.Folder,
    labelOf: ({ path }: LibraryEntry) => path.slice(0, Math.max(0, path.lastIndexOf('/'))),
  },
  kind: {
    name: () => vscode.l10n.t('by occasion'),
    icon: () => new vscode.ThemeIcon('tag'),
    labelOf: ({ occasion }: LibraryEntry) => occasion ?? '',
  },
  status: {
    name: () => vscode.l10n.t('by approval'),
    icon: ({ status }: LibraryEntry) => new vscode.ThemeIcon(STATUS[status].icon),
    labelOf: ({ status }: LibraryEntry) => STATUS[status].name(),
  },
} as const;

type Grouping = keyof typeof GROUPINGS;

/** A group of so many templates is open at once. */
const FEW = 5;

const MEMENTO = 'library.grouping';

export class LibraryTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  /** As last listed: problems change with every key, the list does not. */
  private entries: Promise<LibraryEntry[]> | null = null;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly library: Library,
    /** Remembers the grouping. */
    private readonly memento: vscode.Memento,
  ) {
    this.subscriptions = [
      this.changed,
      library.onDidChange(() => {
        this.entries = null;
        this.changed.fire();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some(({ path }) => path.endsWith('.msg.md'))) this.changed.fire();
      }),
      vscode.window.createTreeView('msgmd.library', { treeDataProvider: this }),
    ];
  }

  /** Lets the user choose how the templates are put together. */
  async chooseGrouping(): Promise<void> {
    const items = (Object.keys(GROUPINGS) as Grouping[]).map((grouping) => ({
      label: GROUPINGS[grouping].name(),
      picked: grouping === this.grouping,
      grouping,
    }));
    const placeHolder = vscode.l10n.t('How to put the templates together');
    const chosen = await vscode.window.showQuickPick(items, { placeHolder });
    if (!chosen) return;
    await this.memento.update(MEMENTO, chosen.grouping);
    this.changed.fire();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return 'entries' in node ? [...node.entries] : [];
    const { labelOf, icon } = GROUPINGS[this.grouping];
    const groups = new Map<string, LibraryEntry[]>();
    this.entries ??= this.library.entries();
    for (const entry of await this.entries) {
      const label = labelOf(entry);
      const group = groups.get(label);
      if (group) group.push(entry);
      else groups.set(label, [entry]);
    }
    const alone = groups.get('') ?? [];
    groups.delete('');
    const named = [...groups].map(([label, entries]): Group => ({ label, icon: icon(entries[0]!), entries }));
    return [...named, ...alone];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'entries' in node ? this.groupItem(node) : this.templateItem(node);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private get grouping(): Grouping {
    const kept = this.memento.get<string>(MEMENTO, 'folder');
    return kept in GROUPINGS ? (kept as Grouping) : 'folder';
  }

  private groupItem({ label, icon, entries }: Group): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, entries.length <= FEW ? Expanded : Collapsed);
    const problems = entries.reduce((sum, entry) => sum + this.problemsOf(entry), 0);
    item.id = `${this.grouping}:${label}`;
    item.iconPath = icon;
    item.description = described(String(entries.length), problems);
    return item;
  }

  private templateItem(entry: LibraryEntry): vscode.TreeItem {
    const uri = this.library.uriOf(entry);
    const item = new vscode.TreeItem(nameOf(entry));
    item.resourceUri = uri; // gives it the colour of its problems
    item.description = described(entry.channels.join(', '), this.problemsOf(entry));
    item.tooltip = entry.description ?? entry.path;
    item.iconPath = new vscode.ThemeIcon(STATUS[entry.status].icon);
    item.contextValue = 'template';
    item.command = { command: 'vscode.open', title: '', arguments: [uri] };
    return item;
  }

  /** Errors and warnings. */
  private problemsOf(entry: LibraryEntry): number {
    return vscode.languages
      .getDiagnostics(this.library.uriOf(entry))
      .filter(({ source, severity }) => source === LANGUAGE && severity <= vscode.DiagnosticSeverity.Warning)
      .length;
  }
}

function described(text: string, problems: number): string {
  return problems === 0 ? text : `${text} · ${vscode.l10n.t('Problems: {0}', problems)}`;
}
