/** Whether what a server answers can be used by an editor: every range inside its text, every edit applicable. */
import assert from 'node:assert/strict';
import type {
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The text of a document that an answer names; null where the answer must not name it. */
export type DocumentAt = (uri: string) => TextDocument | null;

/** Fails on a range outside of its text, wherever it stands in the answer; those of other documents count there. */
export function checkRanges(answer: unknown, document: TextDocument, documentAt: DocumentAt): void {
  if (Array.isArray(answer)) for (const each of answer) checkRanges(each, document, documentAt);
  else if (isRange(answer)) checkRange(answer, document);
  else if (isEdit(answer)) checkEdit(answer, documentAt);
  else if (typeof answer === 'object' && answer !== null) {
    const { uri, data, ...rest } = answer as Record<string, unknown>;
    const own = typeof uri === 'string' && uri.startsWith('file:') ? documentAt(uri) : document;
    assert.ok(own, `an answer about ${String(uri)}`);
    if (isTokens(answer)) checkTokens(answer, own);
    if ('range' in rest && 'parent' in rest) checkParents(answer as SelectionRange, own);
    for (const each of Object.values(rest)) checkRanges(each, own, documentAt);
  }
}

/** Applies the edits; fails where they overlap or lie outside. */
export function applied(document: TextDocument, edits: readonly TextEdit[]): string {
  for (const { range } of edits) checkRange(range, document);
  return TextDocument.applyEdits(document, [...edits]);
}

function checkEdit({ changes = {}, documentChanges = [] }: WorkspaceEdit, documentAt: DocumentAt): void {
  const created = new Set<string>();
  const list = Object.entries(changes);
  for (const change of documentChanges) {
    if ('kind' in change) created.add((change as { uri: string }).uri);
    else list.push([change.textDocument.uri, change.edits as TextEdit[]]);
  }
  for (const [uri, edits] of list) {
    const document = documentAt(uri) ?? (created.has(uri) ? TextDocument.create(uri, '', 0, '') : null);
    assert.ok(document, `an edit of ${uri}`);
    applied(document, edits);
  }
}

function checkRange({ start, end }: Range, document: TextDocument): void {
  checkPosition(start, document);
  checkPosition(end, document);
  assert.ok(document.offsetAt(start) <= document.offsetAt(end), 'a range ends before it starts');
}

function checkPosition(position: Position, document: TextDocument): void {
  const back = document.positionAt(document.offsetAt(position));
  assert.deepEqual(position, back, `${JSON.stringify(position)} lies outside of ${document.uri}`);
}

function checkParents({ range, parent }: SelectionRange, document: TextDocument): void {
  if (!parent) return;
  const contains =
    document.offsetAt(parent.range.start) <= document.offsetAt(range.start) &&
    document.offsetAt(range.end) <= document.offsetAt(parent.range.end);
  assert.ok(contains, 'a selection leaves its parent');
}

/** Every token stands on one line, after the one before it. */
function checkTokens({ data }: SemanticTokens, document: TextDocument): void {
  let line = 0;
  let character = 0;
  let end = 0;
  for (let index = 0; index < data.length; index += 5) {
    character = data[index] ? data[index + 1]! : character + data[index + 1]!;
    line += data[index]!;
    const range = { start: { line, character }, end: { line, character: character + data[index + 2]! } };
    checkRange(range, document);
    assert.ok(document.offsetAt(range.start) >= end, 'tokens overlap');
    end = document.offsetAt(range.end);
  }
}

function isRange(value: unknown): value is Range {
  return isPosition((value as Range | null)?.start) && isPosition((value as Range | null)?.end);
}

function isPosition(value: unknown): value is Position {
  return typeof (value as Position | null)?.line === 'number';
}

function isEdit(value: unknown): value is WorkspaceEdit {
  return typeof value === 'object' && value !== null && ('documentChanges' in value || 'changes' in value);
}

function isTokens(value: object): value is SemanticTokens {
  return 'data' in value && Array.isArray(value.data) && value.data.every((each) => typeof each === 'number');
}
