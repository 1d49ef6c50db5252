/** What a user of the extension gets, asked through VS Code's own API; the same for both extension hosts. */
import * as vscode from 'vscode';
import { features } from './features.ts';
import { equal, ok, until } from './until.ts';

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const { executeCommand } = vscode.commands;

async function show(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), name));
}

function problems(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'msgmd');
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

async function problem(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`${rule} in ${document.uri}`, () =>
    problems(document.uri).find((found) => ruleOf(found) === rule),
  );
}

/** Waits for the server to have nothing to say; that it has spoken before is for the test to see to. */
async function silence(document: vscode.TextDocument): Promise<void> {
  await until(`no problems in ${document.uri}`, () => problems(document.uri).length === 0 || undefined).catch(
    (error) => {
      throw new Error(`${error.message}; still there: ${problems(document.uri).map(ruleOf)}`);
    },
  );
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  ok(await vscode.workspace.applyEdit(edit), 'the edit was not applied');
}

describe(`msgmd in VS Code ${vscode.version}, ${vscode.env.appName}`, () => {
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;
  let original: string;

  before(async () => {
    editor = await show('order.msg.md');
    document = editor.document;
    original = document.getText();
  });

  afterEach(async () => {
    if (document.getText() !== original) await replaceAll(document, original);
  });

  it('takes .msg.md for its own language, not for Markdown', () => {
    equal(document.languageId, 'msgmd');
  });

  it('wakes up by itself and underlines just what is wrong', async () => {
    const greeting = await problem(document, 'greeting-forbidden');
    equal(document.getText(greeting.range), 'Привет');
    equal(greeting.severity, vscode.DiagnosticSeverity.Error);
    const address = await problem(document, 'vy-capital');
    equal(document.getText(address.range), 'вам');
    equal(problems(document.uri).map(ruleOf).sort(), ['greeting-forbidden', 'vy-capital']);
  });

  it('offers a fix that solves the problem', async () => {
    const { range } = await problem(document, 'greeting-forbidden');
    const actions = await executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    ok(fix?.edit, `no preferred fix among: ${actions.map(({ title }) => title)}`);
    ok(await vscode.workspace.applyEdit(fix.edit), 'the fix was not applied');
    ok(document.lineAt(5).text.startsWith('Здравствуйте, {{ client.name }}!'), document.lineAt(5).text);
    await until(
      'the problem is gone',
      () => problems(document.uri).every((p) => ruleOf(p) !== 'greeting-forbidden') || undefined,
    );
  });

  it('fixes the whole template by command', async () => {
    await show('order.msg.md');
    // Both: the problems of this text, not those that the test before has left.
    await problem(document, 'greeting-forbidden');
    await problem(document, 'vy-capital');
    await executeCommand('msgmd.fixTemplate');
    const fixed = () => /^Здравствуйте, .*удобно ли Вам/ms.test(document.getText()) || undefined;
    await until('both are fixed', fixed).catch((error) => {
      throw new Error(`${error.message}, but: ${document.getText()}`);
    });
    await silence(document);
  });

  it('completes placeholders, the team’s among them', async () => {
    const at = document.positionAt(original.indexOf('{{ client') + 3);
    const list = await executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const name of ['client.name', 'order.slot', 'farewell'])
      ok(labels.includes(name), `no ${name} among ${labels}`);
  });

  it('completes the front matter', async () => {
    await replaceAll(document, original.replace('send: Mo-Th', 'stage: \nsend: Mo-Th'));
    const at = document.positionAt(document.getText().indexOf('stage: ') + 7);
    const list = await executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const name of ['whole', 'reply', 'closing']) ok(labels.includes(name), `no ${name} among ${labels}`);
  });

  it('explains a placeholder where the mouse rests', async () => {
    const at = document.positionAt(original.indexOf('order.slot') + 2);
    const hovers = await executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
    const text = hovers
      .flatMap(({ contents }) =>
        contents.map((content) => (typeof content === 'string' ? content : content.value)),
      )
      .join();
    ok(text.includes('Интервал доставки'), `hover: ${text}`);
  });

  it('follows the configuration while it is edited', async () => {
    await problem(document, 'vy-capital');
    const config = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), '.msgmd.yml'));
    const before = config.getText();
    await replaceAll(config, `${before}rules: {vy-capital: off, greeting-forbidden: off}\n`);
    await silence(document);
    await replaceAll(config, before);
    await problem(document, 'vy-capital');
  });

  it('checks a text that was never saved', async () => {
    const unsaved = await vscode.workspace.openTextDocument({ language: 'msgmd', content: original });
    await vscode.window.showTextDocument(unsaved);
    await problem(unsaved, 'greeting-forbidden');
    await executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('starts a new template', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const uri = vscode.Uri.joinPath(folder, 'fresh.msg.md');
    await executeCommand('msgmd.newTemplate', 'order-ready', uri);
    const fresh = vscode.window.activeTextEditor!.document;
    equal(fresh.uri.toString(), uri.toString());
    equal(fresh.languageId, 'msgmd');
    ok(/^kind: order-ready$/m.test(fresh.getText()), fresh.getText());
    ok(fresh.getText().includes('{{ client.name }}'), fresh.getText());
    await executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });

  it('falls silent when it is switched off, and comes back', async () => {
    await show('order.msg.md');
    await problem(document, 'vy-capital');
    const settings = vscode.workspace.getConfiguration('msgmd');
    await settings.update('enable', false, vscode.ConfigurationTarget.Global);
    await silence(document);
    await settings.update('enable', undefined, vscode.ConfigurationTarget.Global);
    await problem(document, 'vy-capital');
  });

  it('describes problems in the language that the user asks for', async () => {
    const settings = vscode.workspace.getConfiguration('msgmd');
    const described = (language: string, words: RegExp) =>
      until(`a message in ${language}`, async () =>
        words.test((await problem(document, 'greeting-forbidden')).message),
      );
    await settings.update('locale', 'ru', vscode.ConfigurationTarget.Global);
    await described('Russian', /для клиента|клиенту/);
    await settings.update('locale', 'en', vscode.ConfigurationTarget.Global);
    await described('English', /client/);
    await settings.update('locale', undefined, vscode.ConfigurationTarget.Global);
  });

  it('recovers its problems after a restart of the server', async () => {
    await executeCommand('msgmd.restartServer');
    await problem(document, 'greeting-forbidden');
  });

  it('has every command that it announces', async () => {
    const { contributes } = vscode.extensions.getExtension('msgmd.msgmd')!.packageJSON;
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = contributes.commands.filter(({ command }: vscode.Command) => !known.has(command));
    equal(missing, []);
  });
});

features();
