import { isTooLong } from '../rules/engine/limits.ts';
import { fixAllEdits } from './features/code-actions.ts';
import type { DocumentEdits } from './features/edits.ts';
import type { Progress } from './progress.ts';
import type { Session } from './session.ts';
import { nextTurn } from './workspace/turn.ts';
import type { Located } from './workspace/workspace.ts';

/** Every preferred fix in every template and partial of the workspace, open or not; nothing where it is cancelled. */
export async function workspaceFixes(session: Session, progress: Progress): Promise<DocumentEdits[]> {
  const changes = new Map<Located, DocumentEdits>();
  let waiting = await templatesOf(session);
  while (waiting.length > 0) {
    for (const [index, template] of waiting.entries()) {
      await nextTurn();
      if (progress.cancelled()) return [];
      progress.report(index, waiting.length, template.path);
      const change = await fixesOf(session, template);
      if (change) changes.set(template, change);
      else changes.delete(template);
    }
    // An edit made for another text than the one on disk would spoil it.
    waiting = await changedSince(changes);
  }
  return progress.cancelled() ? [] : [...changes.values()];
}

async function templatesOf(session: Session): Promise<Located[]> {
  const lists = await Promise.all(
    (await session.workspace.all()).map(async (project) =>
      [...(await project.index.templates()), ...(await project.index.partials())].map((path) => ({
        project,
        path,
      })),
    ),
  );
  return lists.flat();
}

async function fixesOf(session: Session, { project, path }: Located): Promise<DocumentEdits | null> {
  const open = session.documents.get(session.uriOf(project, path));
  const document = open ?? (await project.presentDocument(path));
  if (!document || isTooLong(document.getText())) return null;
  const edits = fixAllEdits(await project.settledView(document, path));
  return edits.length > 0 ? { document, edits, open: open !== undefined } : null;
}

async function changedSince(changes: ReadonlyMap<Located, DocumentEdits>): Promise<Located[]> {
  const found = await Promise.all(
    [...changes].map(async ([template, { document, open }]) => {
      if (open) return [];
      const present = await template.project.presentDocument(template.path);
      return present?.getText() === document.getText() ? [] : [template];
    }),
  );
  return found.flat();
}
