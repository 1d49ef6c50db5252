// The team's folder in VS Code: its problems, its files on disk, its texts, and the server; by VS Code's API.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { difference, expectedProblems, problemLine } from './expected.mjs';
import { ServerProcess } from './server-process.mjs';
import { git } from './templates.mjs';

/** Long enough for a loaded machine; nothing waits for it where all goes well. */
export const PATIENCE = 90_000;

export class Team {
  constructor({ probe, folder, extensions }) {
    this.probe = probe;
    this.folder = folder;
    this.server = new ServerProcess(extensions);
  }

  /** Polls until `look` gives something; `seen` describes what is there instead. */
  async until(what, look, seen = () => '') {
    for (const end = Date.now() + PATIENCE; ; await sleep(50)) {
      const found = await look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`not seen: ${what}; ${await seen()}`);
    }
  }

  /** Waits for a server process that is not the former one; null where there was none. */
  async anotherServer(former) {
    await this.until('another server', () => ![null, former].includes(this.server.pid));
  }

  /** Tells how long something took. */
  async timed(name, act) {
    const started = Date.now();
    const result = await act();
    console.log(`    ${name}: ${Date.now() - started} ms`);
    return result;
  }

  // Problems

  /** The editor's problems, in the form of {@link expectedProblems}. */
  async problems() {
    const found = await this.probe.run((vscode) =>
      vscode.languages.getDiagnostics().flatMap(([uri, list]) =>
        list
          .filter(({ source }) => source === 'msgmd')
          .map(({ code, range: { start, end }, severity }) => ({
            path: vscode.workspace.asRelativePath(uri),
            rule: String(code?.value ?? code),
            place: [start.line + 1, start.character + 1, end.line + 1, end.character + 1],
            level: ['error', 'warning', 'info', 'hint'][severity],
          })),
      ),
    );
    return found.map(({ path, rule, place, level }) => problemLine(path, rule, place, level)).sort();
  }

  /** Waits until the editor shows exactly what a fresh check of the disk finds. */
  async settled(expected = expectedProblems(this.folder)) {
    let shown = [];
    await this.until(
      'the problems of a fresh check',
      async () => {
        shown = await this.problems();
        return shown.join('\n') === expected.join('\n');
      },
      () => difference(expected, shown),
    );
  }

  async noProblems() {
    await this.until('no problems at all', async () => (await this.problems()).length === 0);
  }

  // The disk

  read(path) {
    const file = join(this.folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  git(...args) {
    return git(this.folder, ...args);
  }

  /** Waits until the files on disk are these; `expected` maps every path of the team to its text. */
  async saved(expected) {
    const wrong = () =>
      [...expected].filter(([path, text]) => this.read(path) !== text).map(([path]) => path);
    await this.until(
      'the texts on disk',
      () => wrong().length === 0,
      () => `${wrong().length} differ: ${wrong().slice(0, 3)}`,
    );
  }

  /** Back to the branch as committed, with no editor open. */
  async reset() {
    await this.command('workbench.action.closeAllEditors');
    await this.dirty(0);
    this.git('checkout', '--quiet', '--force', 'main');
    this.git('clean', '--quiet', '--force', '-d');
    this.committed ??= expectedProblems(this.folder);
    await this.settled(this.committed);
  }

  // The editor

  command(name, ...args) {
    return this.probe.run(
      async (vscode, { name, args }) => {
        await vscode.commands.executeCommand(name, ...args);
      },
      { name, args },
    );
  }

  /** The same without waiting for its end; a failure counts when that is awaited. */
  begin(name, ...args) {
    const ended = this.command(name, ...args);
    ended.catch(() => {});
    return ended;
  }

  /** Shows a template with the caret behind the first `before`. */
  show(path, before = '') {
    return this.probe.run(
      async (vscode, { path, before }) => {
        const [folder] = vscode.workspace.workspaceFolders;
        const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, path), {
          viewColumn: vscode.ViewColumn.One,
        });
        const text = editor.document.getText();
        const at = editor.document.positionAt(text.indexOf(before) + before.length);
        editor.selection = new vscode.Selection(at, at);
        editor.revealRange(editor.selection);
      },
      { path, before },
    );
  }

  /** How many texts are not saved. */
  unsaved() {
    return this.probe.run((vscode) => vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).length);
  }

  /** Waits until so many texts are not saved. */
  async dirty(count) {
    await this.until(
      `${count} unsaved texts`,
      async () => (await this.unsaved()) === count,
      () => this.unsaved(),
    );
  }

  /** VS Code saves what has a tab, and opens tabs for changed texts when it finds the time. */
  async saveAll() {
    await this.until('everything saved', async () => {
      await this.probe.run((vscode) => vscode.workspace.saveAll(false));
      return (await this.unsaved()) === 0;
    });
  }

  /** Path → text of each template as VS Code formats it. */
  async formatted(paths) {
    const texts = await this.probe.run(async (vscode, paths) => {
      const [{ uri: root }] = vscode.workspace.workspaceFolders;
      const found = [];
      for (const path of paths) {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, path));
        const options = { tabSize: 2, insertSpaces: true };
        const edits = await vscode.commands.executeCommand(
          'vscode.executeFormatDocumentProvider',
          document.uri,
          options,
        );
        let text = document.getText();
        const place = ({ range }) => document.offsetAt(range.start);
        for (const edit of [...(edits ?? [])].sort((a, b) => place(b) - place(a)))
          text = text.slice(0, place(edit)) + edit.newText + text.slice(document.offsetAt(edit.range.end));
        found.push([path, text]);
      }
      return found;
    }, paths);
    return new Map(texts);
  }

  /** Adds a text at the end of an open template. */
  async type(path, text) {
    await this.probe.run(
      async (vscode, { path, text }) => {
        const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(`/${path}`));
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, document.positionAt(document.getText().length), text);
        if (!(await vscode.workspace.applyEdit(edit))) throw new Error('not applied');
      },
      { path, text },
    );
  }
}
