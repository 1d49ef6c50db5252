import assert from 'node:assert/strict';
import { parseTemplate } from '../../../rules/template/template.ts';

/** `kind depth: text`, one a block; `#` after the kind of an ordered item. */
function blocks(source: string): string[] {
  return parseTemplate(source).blocks.map(({ kind, ordered, depth, range }) => {
    const text = source.slice(range.start, range.end).replace(/\r?\n/g, '⏎');
    return `${kind}${ordered ? '#' : ''}${depth ? ` ${depth}` : ''}: ${text}`;
  });
}

const CASES: [what: string, source: string, expected: string[]][] = [
  ['paragraphs', 'Раз\nдва\n\nтри', ['paragraph: Раз⏎два', 'paragraph: три']],
  ['ATX headings', '# Раз\n## Два ##\n#три', ['heading 1: # Раз', 'heading 2: ## Два ##', 'paragraph: #три']],
  ['setext headings', 'Раз\n===\nДва\n---\n', ['heading 1: Раз⏎===', 'heading 2: Два⏎---']],
  ['a thematic break', 'Раз\n\n---\n\nдва\n***', ['paragraph: Раз', 'thematic-break: ---', 'paragraph: два', 'thematic-break: ***']],
  ['the delimiter of a signature', 'Раз\n-- \nАнна', ['paragraph: Раз', 'paragraph: Анна']],
  ['lists', '- раз\n- два\n  - три\n1. четыре\n2. пять', ['list-item: раз', 'list-item: два', 'list-item 1: три', 'list-item#: четыре', 'list-item#: пять']],
  ['items of several paragraphs', '- раз\n\n  два\n\nтри', ['list-item: раз', 'list-item: два', 'paragraph: три']],
  ['items that go on lazily', '- раз\nдва', ['list-item: раз⏎два']],
  ['numbers that interrupt no paragraph', 'Раз\n2. два', ['paragraph: Раз⏎2. два']],
  ['lists after a paragraph', 'Нужны:\n1. паспорт\n2. полис', ['paragraph: Нужны:', 'list-item#: паспорт', 'list-item#: полис']],
  ['quotes', '> раз\n> два\nтри\n\nчетыре', ['quote: раз⏎> два⏎три', 'paragraph: четыре']],
  ['a list in a quote', '> - раз\n> - два', ['quote: раз', 'quote: два']],
  ['fences', '```\nкод\n\n# нет\n```\nтекст', ['code: ```⏎код⏎⏎# нет⏎```', 'paragraph: текст']],
  ['unclosed fences', '~~~\nкод', ['code: ~~~⏎код']],
  ['indented code', 'Раз\n\n    код\n\nдва', ['paragraph: Раз', 'code:     код', 'paragraph: два']],
  ['indented text after a paragraph', 'Раз\n    два', ['paragraph: Раз⏎    два']],
  ['HTML', '<div>Раз</div>\nдва\n\nтри', ['html: <div>Раз</div>⏎два', 'paragraph: три']],
  ['inline HTML at the start of a line', '<b>Раз</b> два', ['paragraph: <b>Раз</b> два']],
  ['scripts', '<style>\na { }\n\n</style>\nтекст', ['html: <style>⏎a { }⏎⏎</style>', 'paragraph: текст']],
  ['comments', '<!-- нет -->\nРаз <!-- нет -->', ['comment: <!-- нет -->', 'paragraph: Раз']],
  ['tables', 'a | b\n--|--\n1 | 2\n\nтекст', ['table: a | b⏎--|--⏎1 | 2', 'paragraph: текст']],
  ['a bar that makes no table', 'Раз | два\nтри', ['paragraph: Раз | два⏎три']],
  ['references', '[сайт]: https://a.example\nТекст', ['paragraph: Текст']],
  ['a brand in brackets that is no reference', '[Полка]: заказ готов', ['paragraph: [Полка]: заказ готов']],
  ['tags on lines of their own', 'Раз\n{% if a %}\nдва\n{% endif %}\nтри', ['paragraph: Раз', 'paragraph: два', 'paragraph: три']],
  ['markers behind a tag', '{% if a %}- раз{% endif %}\n- два', ['list-item: раз', 'list-item: два']],
  ['a tag over several lines', 'Раз {% if a\n  and b %}два{% endif %}', ['paragraph: Раз {% if a⏎  and b %}два']],
  ['outputs', '{{ a }}\n\n- {{ b }}', ['paragraph: {{ a }}', 'list-item: {{ b }}']],
  ['CRLF', '# Раз\r\n\r\n- два\r\n', ['heading 1: # Раз', 'list-item: два']],
  ['tabs', '-\tраз\n\n\tдва', ['list-item: раз', 'list-item: два']],
]; // biome-ignore format: a table

describe('blocks', () => {
  for (const [what, source, expected] of CASES) {
    it(`are those of CommonMark: ${what}`, () => assert.deepEqual(blocks(source), expected));
  }
});
