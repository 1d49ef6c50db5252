import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../../../rules/engine/types.ts';
import type { Range } from '../../../rules/template/types.ts';
import { toLspEdit, toLspRange } from '../../position.ts';

/** A completion in offsets, before it meets the protocol. */
export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Short, beside the label. */
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly documentation?: string | undefined;
  /** A snippet; the label where it is left out. */
  readonly insert?: string | undefined;
  /** What the typed characters are compared with; the label where it is left out. */
  readonly filter?: string | undefined;
  /** Group in the list: lower comes first; inside a group the order of the array holds. */
  readonly group?: number;
  /** Liquid whose rendered text is shown beside the list when the item is looked at. */
  readonly sample?: string | undefined;
  /** Changes elsewhere in the document that come with it. */
  readonly extra?: readonly TextEdit[];
}

export { CompletionItemKind };

/** What an item carries until somebody looks at it. */
export interface SampleData {
  readonly uri: string;
  readonly sample: string;
}

/** The items in their order. All replace the same range. */
export function toItems(
  document: TextDocument,
  range: Range,
  suggestions: readonly Suggestion[],
  snippets: boolean,
): CompletionItem[] {
  const lspRange = toLspRange(document, range);
  return suggestions.map((suggestion, index) => {
    const { label, kind, detail, documentation, insert, filter, group = 0, sample, extra = [] } = suggestion;
    const isSnippet = insert !== undefined && snippets && /[$\\]/.test(insert);
    return {
      label,
      kind,
      ...(detail && { detail }),
      ...(documentation && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
      ...(extra.length > 0 && { additionalTextEdits: extra.map((edit) => toLspEdit(document, edit)) }),
      ...(sample !== undefined && { data: { uri: document.uri, sample } satisfies SampleData }),
      filterText: filter ?? label,
      sortText: `${group}${String(index).padStart(4, '0')}`,
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range: lspRange,
        newText: insert === undefined ? label : isSnippet ? insert : plainText(insert),
      },
    };
  });
}

/** A text with tab stops, found by its label and by its words, shown as it will stand. */
export function snippet(label: string, insert: string, detail: string, group: number): Suggestion {
  const shown = plainText(insert);
  return {
    label,
    kind: CompletionItemKind.Snippet,
    detail,
    insert,
    documentation: `\`\`\`\n${shown}\n\`\`\``,
    filter: `${label} ${shown}`,
    group,
  };
}

/** Text that means itself in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Values to choose from, as a snippet's choice. */
export function choice(stop: number, values: readonly string[]): string {
  return `\${${stop}|${values.map((value) => value.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
}

/** What a snippet leaves behind for an editor that knows none: default texts and first choices. */
export function plainText(snippet: string): string {
  let text = snippet;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(/(?<!\\)\$\{\d+\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}/g, '$1')
      .replace(/(?<!\\)\$\{\d+:((?:\\.|[^{}\\$])*)\}/g, '$1')
      .replace(/(?<!\\)\$(?:\d+|\{\d+\})/g, '');
  }
  return text.replace(/\\([\\$},|])/g, '$1');
}
