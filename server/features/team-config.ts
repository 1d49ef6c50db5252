/** Changes to the team's configuration file that keep its comments and style. */
import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Command, TextEdit } from '../../rules/engine/types.ts';
import { parseYaml } from '../../rules/template/yaml.ts';
import { toLspEdit } from '../position.ts';
import { insertEntry, insertItem, type YamlText } from '../yaml/insert.ts';
import { asDocument } from './edits.ts';

/** The nearest configuration file of a template; `text` is null where it has to be made. */
export interface TeamConfig {
  readonly uri: string;
  readonly text: string | null;
}

/** The change that carries out a rule's command; null where it cannot be made, or is made already. */
export function commandEdit(
  config: TeamConfig,
  { command, argument }: Pick<Command, 'command' | 'argument'>,
): WorkspaceEdit | null {
  switch (command) {
    case 'add-word':
      return change(config, (yaml) => insertItem(yaml, ['spelling', 'words'], argument));
    case 'allow-phrase':
      return change(config, (yaml) => insertItem(yaml, ['allow'], argument));
    case 'declare-placeholder':
      return change(config, (yaml) => insertEntry(yaml, ['placeholders'], argument, '{example: …}'));
  }
}

/** The change that switches a rule off for everybody. */
export function ruleOffEdit(config: TeamConfig, rule: string): WorkspaceEdit | null {
  return change(config, (yaml) => insertEntry(yaml, ['rules'], rule, 'off'));
}

function change(config: TeamConfig, insert: (yaml: YamlText) => TextEdit | null): WorkspaceEdit | null {
  const { uri, text } = config;
  const source = text ?? '';
  const { root, errors } = parseYaml(source);
  if (errors.length > 0 || (root && root.kind !== 'map')) return null;
  const edit = insert({ source, region: { start: 0, end: source.length }, root });
  if (!edit) return null;
  const edits: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: [toLspEdit(asDocument(uri, source), edit)],
  };
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  return { documentChanges: text === null ? [create, edits] : [edits] };
}
