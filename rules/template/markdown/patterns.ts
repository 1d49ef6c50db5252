/** Sticky patterns for the beginnings of blocks; they run over one line. */

export const THEMATIC_BREAK = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/y;
export const ATX = /#{1,6}(?=[ \t]|$)/y;
export const FENCE = /`{3,}(?=[^`]*$)|~{3,}/y;
export const LIST_MARKER = /(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/y;
export const SETEXT = /(?:=+|-+)[ \t]*$/y;
export const TABLE_DELIMITER = /\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/y;
/** `[label]: address`; the address has to look like one, or «[Полка]: заказ» would be a definition. */
export const REFERENCE =
  /\[([^[\]\n]{1,200})\]:[ \t]*(<[^<>\n]*>|[^\s<]*[/.#][^\s]*)[ \t]*(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))?[ \t]*$/y;

const HTML_RAW = /<(?:script|pre|style|textarea)(?=[\s>]|$)/iy;
const HTML_RAW_END = /<\/(?:script|pre|style|textarea)>/i;
const HTML_DECLARATION = /<(?:\?|![A-Za-z])/y;
const HTML_BLOCK =
  /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|\/>|$)/iy;
const HTML_TAG_ALONE = /<\/?[A-Za-z][A-Za-z0-9-]*(?:[ \t][^<>]*)?>[ \t]*$/y;

/**
 * What ends an HTML block that begins here: a pattern, null for a blank line; undefined: none begins.
 * `match` runs a sticky pattern at the cursor.
 */
export function htmlBlockEnd(
  match: (pattern: RegExp) => string | null,
  afterParagraph: boolean,
): RegExp | null | undefined {
  if (match(HTML_RAW)) return HTML_RAW_END;
  if (match(HTML_DECLARATION)) return />/;
  if (match(HTML_BLOCK)) return null;
  return !afterParagraph && match(HTML_TAG_ALONE) ? null : undefined;
}
