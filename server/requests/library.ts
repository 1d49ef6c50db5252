/** The library of the team: its templates, and what a new one may begin with. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildSettings } from '../../rules/config/build-settings.ts';
import type { Config } from '../../rules/config/types.ts';
import { LONGEST_TEXT } from '../../rules/engine/limits.ts';
import { parseTemplate } from '../../rules/template/template.ts';
import { beginnings } from '../features/completion/whole-messages.ts';
import { Finder } from '../features/find.ts';
import { libraryEntry } from '../features/library.ts';
import { type Beginning, type FindParams, type LibraryEntry, requests, type UriParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import type { Project } from '../workspace/project.ts';
import { nextTurn } from '../workspace/turn.ts';

export function answerLibrary(session: Session): void {
  const { connection, workspace } = session;
  const finder = new Finder();
  const known = new Map<string, Listed>();
  const library = async (): Promise<Listed[]> => {
    const lists = await Promise.all(
      (await workspace.all()).map((project) => templates(session, project, known)),
    );
    return lists.flat();
  };

  connection.onRequest(requests.library, async (): Promise<LibraryEntry[]> => {
    return (await library()).map(({ entry }) => entry);
  });

  connection.onRequest(requests.find, async ({ query }: FindParams): Promise<LibraryEntry[]> => {
    finder.update(await library());
    return finder.find(query);
  });

  connection.onRequest(requests.beginnings, async ({ uri }: UriParams): Promise<Beginning[]> => {
    const document = TextDocument.create(`${uri.replace(/\/$/, '')}/new.msg.md`, 'msgmd', 0, '');
    const { project, path } = await workspace.locate(document.uri);
    return beginnings(await project.viewed(document, path));
  });
}

interface Listed {
  readonly text: string;
  readonly config: Config;
  readonly entry: LibraryEntry;
  /** What the client reads. */
  readonly body: string;
}

/** In the order of the paths; texts as the editor shows them. What is `known` of a text is not read again. */
async function templates(session: Session, project: Project, known: Map<string, Listed>): Promise<Listed[]> {
  const found: Listed[] = [];
  for (const path of await project.index.templates()) {
    const text = (await project.files.fetch(path))?.slice(0, LONGEST_TEXT);
    if (text === undefined) continue;
    const uri = session.uriOf(project, path);
    const config = await project.configs.known(path);
    let listed = known.get(uri);
    if (listed?.text !== text || listed.config !== config) {
      await nextTurn();
      const template = parseTemplate(text);
      const { settings } = buildSettings(template, config, path);
      const entry = libraryEntry(uri, path, settings, session.client.locale);
      listed = { text, config, entry, body: text.slice(template.body.start, template.body.end) };
      known.set(uri, listed);
    }
    found.push(listed);
  }
  return found;
}
