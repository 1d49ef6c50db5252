import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { type DiagnosticsSync, itemsOf } from './diagnostics-sync.ts';
import { asDocument } from './features/edits.ts';
import { say } from './messages.ts';
import { kindOf, type Session } from './session.ts';
import type { Project } from './workspace/project.ts';
import { nextTurn } from './workspace/turn.ts';
import { normalizeUri } from './workspace/uri.ts';

const PORTION = 32;

/** A file that is checked though no editor has it open. */
interface CheckedFile {
  readonly project: Project;
  readonly path: string;
  readonly uri: string;
}

/**
 * Problems of every template, partial and configuration file of the workspace, in portions where the editor takes them;
 * and of files that the editor may still show problems of, none where they are not checked any more.
 */
export async function workspaceDiagnostics(
  session: Session,
  diagnostics: DiagnosticsSync,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
  partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
  const pulled = diagnostics.pulled.begin();
  for (const uri of pulled) previous.delete(uri);
  const files = session.settings.checkWorkspace ? await allFiles(session) : [];
  progress.begin(say(session.client.locale, 'checkingWorkspace'), 0, undefined, true);
  const shown = [...previous.keys(), ...pulled];
  let items = await Promise.all(
    unlisted(files, shown).map((uri) => reportOfOther(session, diagnostics, uri)),
  );
  try {
    for (const [index, file] of files.entries()) {
      await nextTurn();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      items.push(await reportOf(session, diagnostics, file, previous.get(file.uri)));
      if (partial && items.length >= PORTION) {
        partial.report({ items });
        items = [];
      }
      if (index % PORTION === 0) progress.report(Math.round((100 * index) / files.length));
    }
  } finally {
    progress.done();
  }
  diagnostics.pulled.told(pulled);
  if (partial && items.length > 0) partial.report({ items });
  return { items: partial ? [] : items };
}

async function allFiles(session: Session): Promise<CheckedFile[]> {
  const lists = await Promise.all(
    (await session.workspace.all()).map(async (project) =>
      (await project.checked()).map((path) => ({ project, path, uri: session.uriOf(project, path) })),
    ),
  );
  return lists.flat();
}

/** Files with problems that the editor may still show, though they were removed or are not checked while closed. */
function unlisted(files: readonly CheckedFile[], shown: readonly string[]): string[] {
  const listed = new Set(files.map(({ uri }) => normalizeUri(uri)));
  return shown.filter((uri) => !listed.has(normalizeUri(uri)));
}

/** Such a file may be open all the same. */
async function reportOfOther(
  session: Session,
  diagnostics: DiagnosticsSync,
  uri: string,
): Promise<WorkspaceDocumentDiagnosticReport> {
  const file = await session.file(uri);
  if (!file) return none(uri);
  return { ...none(uri), version: file.document.version, items: await diagnostics.itemsOf(file) };
}

function none(uri: string): WorkspaceFullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
}

async function reportOf(
  session: Session,
  { resultIds }: DiagnosticsSync,
  { project, path, uri }: CheckedFile,
  before: string | undefined,
): Promise<WorkspaceDocumentDiagnosticReport> {
  const text = await project.files.fetch(path);
  if (text === null) return none(uri);
  const open = session.documents.get(uri);
  const version = open?.version ?? null;
  const unchanged = (resultId: string) =>
    ({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }) as const;
  if (before !== undefined && before === resultIds.known(uri, project, text)) return unchanged(before);
  const { stamp } = project;
  const document = open ?? asDocument(uri, text);
  const file = { document, project, path, kind: kindOf(document, path) };
  const items = await itemsOf(session, file, () => project.settledView(document, path));
  const resultId = resultIds.of(uri, stamp, text, items);
  if (resultId === before) return unchanged(resultId);
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
}
