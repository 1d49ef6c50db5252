/** The border between offsets (inside) and lines and characters (the protocol). Both count UTF-16 units. */
import type { Range as LspRange, TextEdit as LspTextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../rules/engine/types.ts';
import type { Range } from '../rules/template/types.ts';

/** A range as the protocol says it. A place inside a CRLF becomes the one before it. */
export function toLspRange(document: TextDocument, range: Range): LspRange {
  return { start: document.positionAt(range.start), end: document.positionAt(range.end) };
}

/** The offsets of a range of the protocol; what lies outside the document ends at its edge. */
export function fromLspRange(document: TextDocument, range: LspRange): Range {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** An edit as the protocol says it. */
export function toLspEdit(document: TextDocument, edit: TextEdit): LspTextEdit {
  return { range: toLspRange(document, edit.range), newText: edit.text };
}

/** Whether the offset lies in the range or at one of its edges, where a cursor still belongs to it. */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether the two ranges share a character, or one is empty and lies in the other. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}
