/** The library of the team: its templates, and what a new one may begin with. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildSettings } from '../../rules/config/build-settings.ts';
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

  connection.onRequest(requests.library, async (): Promise<LibraryEntry[]> => {
    return (await library(session)).map(({ entry }) => entry);
  });

  connection.onRequest(requests.find, async ({ query }: FindParams): Promise<LibraryEntry[]> => {
    finder.update(await library(session));
    return finder.find(query);
  });

  connection.onRequest(requests.beginnings, async ({ uri }: UriParams): Promise<Beginning[]> => {
    const document = TextDocument.create(`${uri.replace(/\/$/, '')}/new.msg.md`, 'msgmd', 0, '');
    const { project, path } = await workspace.locate(document.uri);
    return beginnings(await project.viewed(document, path));
  });
}

interface Listed {
  readonly entry: LibraryEntry;
  /** What the client reads. */
  readonly body: string;
}

async function library(session: Session): Promise<Listed[]> {
  const lists = await Promise.all(
    (await session.workspace.all()).map((project) => templates(session, project)),
  );
  return lists.flat();
}

/** In the order of the paths; texts as the editor shows them. */
async function templates(session: Session, project: Project): Promise<Listed[]> {
  const { locale } = session.client;
  const found: Listed[] = [];
  for (const path of await project.index.templates()) {
    await nextTurn();
    const text = (await project.files.fetch(path))?.slice(0, LONGEST_TEXT);
    if (text === undefined) continue;
    const template = parseTemplate(text);
    const { settings } = buildSettings(template, await project.configs.known(path), path);
    const entry = libraryEntry(session.uriOf(project, path), path, settings, locale);
    found.push({ entry, body: text.slice(template.body.start, template.body.end) });
  }
  return found;
}
