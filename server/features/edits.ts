/** Edits as the protocol wants them. */
import type { TextEdit as LspTextEdit, StringValue, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../../rules/engine/types.ts';
import { toLspEdit } from '../position.ts';

/** Edits to one document, tied to its version where it is open. */
export function editOf(document: TextDocument, edits: readonly TextEdit[], open = true): WorkspaceEdit {
  return documentEdits([{ document, edits, open }]);
}

/** Edits to one document; its version counts only where the editor has it open. */
export interface DocumentEdits {
  readonly document: TextDocument;
  readonly edits: readonly TextEdit[];
  readonly open: boolean;
}

/** One edit of the workspace from those of its documents. */
export function documentEdits(changes: readonly DocumentEdits[]): WorkspaceEdit {
  return {
    documentChanges: changes.map(({ document, edits, open }) => ({
      textDocument: { uri: document.uri, version: open ? document.version : null },
      edits: edits.map((edit) => withSnippet(edit, toLspEdit(document, edit))),
    })),
  };
}

/** An edit that carries its text both ways, until {@link adaptEdit} knows which one the editor takes. */
interface SnippetEdit extends LspTextEdit {
  readonly snippet: StringValue;
}

function withSnippet({ snippet }: TextEdit, edit: LspTextEdit): LspTextEdit | SnippetEdit {
  return snippet === undefined ? edit : { ...edit, snippet: { kind: 'snippet', value: snippet } };
}

/** The edit as the editor can take it; null where it would have to make a file and cannot. */
export function adaptEdit(
  workspaceEdit: WorkspaceEdit,
  able: { documentChanges: boolean; createsFiles: boolean; snippetEdits: boolean },
): WorkspaceEdit | null {
  const edit = oneText(workspaceEdit, able.documentChanges && able.snippetEdits);
  const creates = edit.documentChanges?.some((change) => 'kind' in change) ?? false;
  if (able.documentChanges && (able.createsFiles || !creates)) return edit;
  if (creates) return null;
  const changes: Record<string, LspTextEdit[]> = {};
  for (const change of edit.documentChanges ?? []) {
    if ('edits' in change) (changes[change.textDocument.uri] ??= []).push(...(change.edits as LspTextEdit[]));
  }
  return { changes };
}

/** Leaves every edit its snippet or its plain text. */
function oneText({ documentChanges, ...rest }: WorkspaceEdit, asSnippets: boolean): WorkspaceEdit {
  if (!documentChanges) return rest;
  return {
    ...rest,
    documentChanges: documentChanges.map((change) => {
      if (!('edits' in change)) return change;
      const edits = change.edits.map((each) => {
        if (!('snippet' in each && 'newText' in each)) return each;
        const { range, snippet, newText } = each as SnippetEdit;
        return asSnippets ? { range, snippet } : { range, newText };
      });
      return { ...change, edits };
    }),
  };
}

/** Small edits that make `after` of `before`: line by line where the lines answer each other. */
export function differences(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const old = linesOf(before);
  const fresh = linesOf(after);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail))
    tail++;
  const offset = old.slice(0, head).join('').length;
  const oldMiddle = old.slice(head, old.length - tail);
  const freshMiddle = fresh.slice(head, fresh.length - tail);
  if (oldMiddle.length !== freshMiddle.length)
    return [replacement(offset, oldMiddle.join(''), freshMiddle.join(''))];
  const edits: TextEdit[] = [];
  let at = offset;
  for (const [index, line] of oldMiddle.entries()) {
    if (line !== freshMiddle[index]) edits.push(replacement(at, line, freshMiddle[index]!));
    at += line.length;
  }
  return edits;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Replaces only what differs; never cuts a pair of surrogates or a CRLF in two. */
function replacement(offset: number, old: string, fresh: string): TextEdit {
  const limit = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < limit && old[start] === fresh[start]) start++;
  if (isInsidePair(old, start) || isInsidePair(fresh, start)) start--;
  let end = 0;
  while (end < limit - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  if (isInsidePair(old, old.length - end) || isInsidePair(fresh, fresh.length - end)) end--;
  return {
    range: { start: offset + start, end: offset + old.length - end },
    text: fresh.slice(start, fresh.length - end),
  };
}

function isInsidePair(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1);
  return at > 0 && (pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair));
}

/** A text as a document, to turn its offsets into positions. */
export function asDocument(uri: string, text: string): TextDocument {
  return TextDocument.create(uri, '', 0, text);
}
