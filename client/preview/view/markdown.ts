/** The little of Markdown that messages use, as elements: no HTML, no images, no links that lead anywhere. */
import { h } from './dom.ts';

export function renderMarkdown(text: string): HTMLElement[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter((block) => block !== '')
    .map(renderBlock);
}

function renderBlock(block: string): HTMLElement {
  const lines = block.split('\n');
  const heading = /^(#{1,6})[ \t]+(.*)$/.exec(block);
  if (heading) return h('p', { class: 'heading' }, ...inline(heading[2]!));
  if (lines.every((line) => /^[ \t]*[-*+][ \t]/.test(line))) return list('ul', lines);
  if (lines.every((line) => /^[ \t]*\d+[.)][ \t]/.test(line))) return list('ol', lines);
  return h('p', {}, ...lines.flatMap((line, at) => [...(at > 0 ? [h('br')] : []), ...inline(line.trim())]));
}

function list(tag: 'ul' | 'ol', lines: readonly string[]): HTMLElement {
  return h(tag, {}, ...lines.map((line) => h('li', {}, ...inline(line.replace(/^[ \t]*\S+[ \t]+/, '')))));
}

const INLINE =
  /\*\*(?<strong>[^*\n]+)\*\*|(?<![\p{L}\d])[*_](?<em>[^*_\n]+)[*_](?![\p{L}\d])|\[(?<label>[^\]\n]*)\]\((?<target>[^)\s]*)\)|<(?<address>(?:https?:|mailto:)[^>\s]+)>/gu;

function inline(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const { strong, em, label, target, address } = match.groups!;
    parts.push(withoutEscapes(text.slice(from, match.index)));
    if (strong !== undefined) parts.push(h('strong', {}, ...inline(strong)));
    else if (em !== undefined) parts.push(h('em', {}, ...inline(em)));
    else parts.push(h('span', { class: 'link', title: target ?? null }, label ?? address ?? ''));
    from = match.index + match[0].length;
  }
  return [...parts, withoutEscapes(text.slice(from))];
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
