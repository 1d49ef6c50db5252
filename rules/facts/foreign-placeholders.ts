/** Placeholders in the syntax of another system, and our own written wrongly. */
import { fact } from '../engine/fact.ts';
import type { LintContext } from '../engine/types.ts';
import type { LiquidDocument } from '../template/liquid/ast.ts';
import type { Range, Span } from '../template/types.ts';
import { matchesOf } from '../text/matches.ts';
import { isValueName } from './placeholder-words.ts';

export interface ForeignPlaceholder {
  readonly range: Range;
  /** The name inside; null where there is none to keep: `{{1}}`, `%s`. */
  readonly name: string | null;
  /** `foreign`: of another system; `spaces`: a name of several words; `number`: a number for a name. */
  readonly kind: 'foreign' | 'spaces' | 'number';
}

const NAME = '[\\p{L}_][\\p{L}\\p{N}_.\\- ]{0,38}[\\p{L}\\p{N}_]';
const WORD = '[\\p{L}_][\\p{L}\\p{N}_.]{0,60}';

/** One pass finds every syntax; the group that took part holds the name. */
const SYNTAXES = new RegExp(
  [
    `\\$\\{\\s*(${NAME})\\s*\\}`, // ${name}
    `<%=?\\s*(${NAME})\\s*%>`, // <%= name %>
    `\\*\\|(${WORD})\\|\\*`, // *|NAME|*
    `\\[\\[\\s*[+*$]?(${NAME})\\s*\\]\\]`, // [[name]]
    `\\{ \\{\\s*(${NAME})\\s*\\} ?\\}|\\{\\{\\s*(${NAME})\\s*\\} \\}`, // { { name } }
    `\\{%(${NAME})%\\}|\\[%(${NAME})%\\]`, // {%name%}, [%name%]
    `\\{\\s?[=$@#~+!]?(?:\\p{L}+:)?(${NAME})\\s?\\}`, // {name}, {=name}, {$name}
    `\\{((?:${NAME})\\|[^{}\\n]{0,80})\\}`, // {name|friend}, {Hello|Hi}
    `(?<![\\p{L}\\p{N}$])\\$([A-Za-z]\\w{2,40})`, // $name
    `\\{(\\d{1,2})\\}`, // {1}
    `#(${WORD})#`, // #NAME#
    `%%?(${NAME})%%?`, // %NAME%
    `%((?:\\d\\$)?[sd])(?![\\p{L}\\p{N}%])`, // %s
    `@@(${WORD})@@|@([A-Z][A-Z0-9_]{2,40})@`, // @@name@@
    `\\[(${NAME})\\]`, // [Имя]
    `<(${NAME})>`, // <ИМЯ>, <client_name>
  ].join('|'),
  'gu',
);

/** Where nothing of this stands there is nothing to look for. */
const HINT = /[[{#%$@|]|<[%\p{L}]/u;

/** Every foreign placeholder of subject and body, in text order. */
export const foreignPlaceholders = fact((context): readonly ForeignPlaceholder[] => {
  const { template } = context;
  const { source, body, prose, subject, liquid, spans } = template;
  const found: ForeignPlaceholder[] = [];
  if (subject) {
    for (const node of subject.nodes) {
      if (node.type === 'text')
        inText(source.slice(node.range.start, node.range.end), node.range.start, found);
    }
    inLiquid(context, subject, found);
  }
  if (HINT.test(prose)) {
    const hits: ForeignPlaceholder[] = [];
    inText(source.slice(body.start, body.end), body.start, hits);
    const first = prose.search(/[^\s\u0001]/);
    for (const hit of hits) {
      if (isVisible(prose, source, hit) && !(hit.range.start === first && isBrand(prose, hit)))
        found.push(hit);
    }
  }
  for (const span of spans) inSpan(source, span, found);
  inLiquid(context, liquid, found);
  return found.sort((a, b) => a.range.start - b.range.start);
});

function inText(text: string, offset: number, found: ForeignPlaceholder[]): void {
  if (!HINT.test(text)) return;
  for (const match of matchesOf(text, SYNTAXES)) {
    const groups = match.slice(1);
    const index = groups.findIndex((group) => group !== undefined);
    const written = match[0];
    const name = groups[index]!.trim();
    if (!isPlausible(text, match.index, written, name)) continue;
    // `{name}}`: a brace is missing, and the other one goes with it.
    const extra = /^\{[^{]*[^}]\}$/.test(written) && text[match.index + written.length] === '}' ? 1 : 0;
    const start = offset + match.index;
    const range = { start, end: start + written.length + extra };
    const nameless = /^(?:\d{1,2}|(?:\d\$)?[sd])$|\|/.test(name);
    found.push({ range, name: nameless ? null : name, kind: 'foreign' });
  }
}

/** Words of an interface: what follows in brackets is a button or a field. */
const INTERFACE =
  /(?:кнопк|нажм|нажа|раздел|вкладк|меню|пункт|пол[еяю]|ссылк|иконк|клик|выбер|выбра|click|press|button|tab|menu|field)\p{L}*[ \u00a0]+(?:\p{L}+[ \u00a0]+)?$/iu;

/** Signs that are ordinary in texts need a name that is none but a value's. */
function isPlausible(text: string, at: number, written: string, name: string): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + written.length] ?? '';
  const [first, second] = written;
  if (/\s[-.]|[-.]\s|--/.test(name) || name.split(/\s+/).length > 5) return false;
  const certain = isIdentifier(name) || (name.length > 1 && name === name.toUpperCase());
  switch (first) {
    case '%':
      // «скидка 10 %», «от 5%»: a sign of per cent.
      return (
        !/[\p{N}%]\s?$/u.test(text.slice(Math.max(at - 2, 0), at)) &&
        (certain || !/[\p{L}\p{N}]/u.test(after))
      );
    case '#':
      return (
        !/[\p{L}\p{N}#&/]/u.test(before) && !/[\p{L}\p{N}]/u.test(after) && (certain || isValueName(name))
      );
    case '$':
      return second === '{' || isIdentifier(name) || isValueName(name);
    case '{':
      return second === '%' || second === ' ' || (before !== '{' && before !== '$');
    case '[':
      if (second === '[' || second === '%') return true;
      if (after === '(' || after === '[' || after === ':') return false;
      return (
        isIdentifier(name) || (isValueName(name) && !INTERFACE.test(text.slice(Math.max(at - 40, 0), at)))
      );
    case '<':
      return (
        second === '%' ||
        isIdentifier(name) ||
        isValueName(name) ||
        (certain && /\p{Script=Cyrillic}/u.test(name))
      );
    default:
      return true;
  }
}

/** `client_name`, `clientName`, `client.name`, `CLIENT_NAME`: nobody writes so for people. */
function isIdentifier(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*(?:[_.][A-Za-z0-9]+)+$/.test(name) || /^[a-z]+(?:[A-Z][a-z0-9]+)+$/.test(name);
}

/** What the client would read: not Liquid, code, an address or the marks of a link. */
function isVisible(prose: string, source: string, { range }: ForeignPlaceholder): boolean {
  const middle = (range.start + range.end) >> 1;
  const edge = source[range.start] === '*' ? range.start + 1 : range.start;
  return prose[middle] === source[middle] && prose[edge] === source[edge];
}

/** «[Компания]» as the first thing of a message names the sender. */
function isBrand(prose: string, { range, name }: ForeignPlaceholder): boolean {
  if (!/\[\p{L}/u.test(prose.slice(range.start, range.start + 2)) || (name !== null && isIdentifier(name)))
    return false;
  return !/^\s*[,!]/.test(prose.slice(range.end, range.end + 2)) && !/^(?:имя|фио)/i.test(name ?? '');
}

/** Elements of HTML whose names would pass for values. */
const ELEMENTS =
  /^(?:address|time|title|link|code|data|label|menu|object|param|source|summary|table|section|area|map|mark|output|picture|progress|option)$/i;

/** `<ADDRESS>`: nobody writes the tags of these elements in capitals by hand. */
function isShouted(name: string): boolean {
  return /^(?:ADDRESS|TIME|LINK|CODE|DATA|TITLE|LABEL|OBJECT|AREA)$/.test(name);
}

/** `<client_name>` is HTML to Markdown; `{id}` inside an address goes out with it. */
function inSpan(source: string, { kind, range, target }: Span, found: ForeignPlaceholder[]): void {
  if (kind === 'html') {
    const name = /^<([A-Za-z][\w.]*)>$/.exec(source.slice(range.start, range.end))?.[1];
    if (name && (!ELEMENTS.test(name) || isShouted(name)) && (isIdentifier(name) || isValueName(name))) {
      found.push({ range, name, kind: 'foreign' });
    }
  } else if (target) {
    const text = source.slice(target.start, target.end);
    for (const { 0: written, 1: name, index } of text.matchAll(/(?<![{$])\$?\{([A-Za-z_][\w.]*)\}(?!\})/g)) {
      const start = target.start + index;
      found.push({ range: { start, end: start + written.length }, name: name!, kind: 'foreign' });
    }
  }
}

const SEVERAL_WORDS = /^[\p{L}_][\p{L}\p{N}_.]*(?:[ \u00a0]+[\p{L}\p{N}_.]+){1,4}$/u;
const OPERATORS = /(?:^|[ \u00a0])(?:and|or|not|contains|и|или|не|is|eq)(?:[ \u00a0]|$)/u;
const SIGIL = /^[$@&=*+~]\s*([\p{L}_][\p{L}\p{N}_.]*)$/u;
const BRACES = /^\{\s*([\p{L}_][\p{L}\p{N}_. ]*?)\s*$/u;
const HELPER = /^[#/^>]\s*\S/;

/** Outputs and tags of ours that hold no name Liquid can read. */
function inLiquid(
  { template, settings }: LintContext,
  document: LiquidDocument,
  found: ForeignPlaceholder[],
): void {
  const { source } = template;
  for (const output of document.outputs) {
    const { value, filters } = output.value;
    if (value.type === 'literal' && typeof value.value === 'number' && filters.length === 0) {
      found.push({ range: output.range, name: null, kind: 'number' });
    }
  }
  if (document.errors.length === 0) return;
  for (const node of [...document.outputs, ...document.tags]) {
    if ((node.type !== 'output' && node.type !== 'unknown') || !isBroken(node.range, document)) continue;
    const written = source.slice(node.range.start, node.range.end);
    if (written.startsWith('{%')) {
      const name = /^\{%-?\s*(\p{L}[\p{L}\p{N}_.]*)\s*-?%\}$/u.exec(written)?.[1];
      if (name && (isValueName(name) || settings.placeholders.has(name))) {
        found.push({ range: node.range, name, kind: 'foreign' });
      }
      continue;
    }
    const content = written.replace(/^\{\{-?\s*|\s*-?\}\}$/g, '');
    const triple = BRACES.exec(content);
    const sigil = SIGIL.exec(content);
    if (triple && source[node.range.end] === '}') {
      found.push({
        range: { start: node.range.start, end: node.range.end + 1 },
        name: triple[1]!,
        kind: 'foreign',
      });
    } else if (sigil) found.push({ range: node.range, name: sigil[1]!, kind: 'foreign' });
    else if (HELPER.test(content)) found.push({ range: node.range, name: null, kind: 'foreign' });
    else if (SEVERAL_WORDS.test(content) && !OPERATORS.test(content)) {
      found.push({ range: node.range, name: content, kind: 'spaces' });
    }
  }
}

/** Whether one of the errors, which are in order, lies in the range. */
function isBroken({ start, end }: Range, { errors }: LiquidDocument): boolean {
  let [low, high] = [0, errors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (errors[middle]!.range.start < start) low = middle + 1;
    else high = middle;
  }
  const error = errors[low];
  return error !== undefined && error.range.start < end && error.range.end <= end;
}
