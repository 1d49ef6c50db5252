/** The library of the team: its templates, and what a new one may begin with. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildSettings } from '../../rules/config/build-settings.ts';
import { parseTemplate } from '../../rules/template/template.ts';
import { beginnings } from '../features/completion/whole-messages.ts';
import { libraryEntry } from '../features/library.ts';
import { type Beginning, type LibraryEntry, requests, type UriParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import type { Project } from '../workspace/project.ts';
import { nextTurn } from '../workspace/turn.ts';

export function answerLibrary(session: Session): void {
  session.connection.onRequest(requests.library, async (): Promise<LibraryEntry[]> => {
    const lists = await Promise.all(session.workspace.all().map((project) => entries(session, project)));
    return lists.flat();
  });

  session.connection.onRequest(requests.beginnings, async ({ uri }: UriParams): Promise<Beginning[]> => {
    const document = TextDocument.create(`${uri.replace(/\/$/, '')}/new.msg.md`, 'msgmd', 0, '');
    const { project, path } = await session.workspace.locate(document.uri);
    return beginnings(await project.viewed(document, path));
  });
}

/** In the order of the paths; texts as the editor shows them. */
async function entries(session: Session, project: Project): Promise<LibraryEntry[]> {
  const found: LibraryEntry[] = [];
  for (const path of await project.index.templates()) {
    await nextTurn();
    const text = await project.files.fetch(path);
    if (text === null) continue;
    const { settings } = buildSettings(parseTemplate(text), await project.configs.known(path), path);
    found.push(libraryEntry(session.uriOf(project, path), path, settings));
  }
  return found;
}
