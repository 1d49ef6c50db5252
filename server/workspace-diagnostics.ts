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
} from 'vscode-languageserver';
import { configItems } from './diagnostics-sync.ts';
import { diagnosticsOf } from './features/diagnostics.ts';
import { asDocument } from './features/edits.ts';
import { say } from './messages.ts';
import type { ResultIds } from './result-ids.ts';
import type { Session } from './session.ts';
import type { Project } from './workspace/project.ts';
import { nextTurn } from './workspace/turn.ts';
import { isConfigPath } from './workspace/uri.ts';

const PORTION = 32;

/** Problems of every template, partial and configuration file of the workspace, in portions where the editor takes them. */
export async function workspaceDiagnostics(
  session: Session,
  resultIds: ResultIds,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
  partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
  const files = session.settings.checkWorkspace ? await allFiles(session) : [];
  progress.begin(say(session.client.locale, 'checkingWorkspace'), 0, undefined, true);
  let items: WorkspaceDocumentDiagnosticReport[] = [];
  try {
    for (const [index, { project, path }] of files.entries()) {
      await nextTurn();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const report = await reportOf(session, resultIds, project, path, previous);
      if (report) items.push(report);
      if (partial && items.length >= PORTION) {
        partial.report({ items });
        items = [];
      }
      if (index % PORTION === 0) progress.report(Math.round((100 * index) / files.length));
    }
  } finally {
    progress.done();
  }
  if (partial && items.length > 0) partial.report({ items });
  return { items: partial ? [] : items };
}

async function allFiles(session: Session): Promise<{ project: Project; path: string }[]> {
  const lists = await Promise.all(
    session.workspace.all().map(async (project) => {
      const { index, configs } = project;
      const paths = [...(await index.templates()), ...(await index.partials()), ...configs.used()];
      return paths.map((path) => ({ project, path }));
    }),
  );
  return lists.flat();
}

async function reportOf(
  session: Session,
  resultIds: ResultIds,
  project: Project,
  path: string,
  previous: ReadonlyMap<string, string>,
): Promise<WorkspaceDocumentDiagnosticReport | null> {
  const uri = session.uriOf(project, path);
  const text = await project.files.fetch(path);
  if (text === null) return null;
  const open = session.documents.get(uri);
  const version = open?.version ?? null;
  const unchanged = (resultId: string) =>
    ({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }) as const;
  const before = previous.get(uri);
  if (before !== undefined && before === resultIds.known(uri, project, text)) return unchanged(before);
  const document = open ?? asDocument(uri, text);
  const items = isConfigPath(path)
    ? configItems(document, project, path)
    : diagnosticsOf(await project.settledView(document, path), (other) => session.uriOf(project, other));
  const resultId = resultIds.of(uri, project, text, items);
  if (resultId === before) return unchanged(resultId);
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
}
