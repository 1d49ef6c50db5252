import assert from 'node:assert/strict';
import { parseTemplate } from '../../../rules/template/template.ts';
import type { Range } from '../../../rules/template/types.ts';

/** `kind: whole | label | target`. */
function spans(source: string): string[] {
  const slice = (range: Range | null) => (range ? source.slice(range.start, range.end) : '');
  return parseTemplate(source).spans.map((span) =>
    [`${span.kind}: ${slice(span.range)}`, slice(span.label), slice(span.target)]
      .join(' | ')
      .replace(/( \| )+$/, ''),
  );
}

const CASES: [what: string, source: string, expected: string[]][] = [
  ['links', '[сайт](https://a.example "Сайт")', ['link: [сайт](https://a.example "Сайт") | сайт | https://a.example']],
  ['links with Liquid', '[{{ a }}]({{ b.url }})', ['link: [{{ a }}]({{ b.url }}) | {{ a }} | {{ b.url }}']],
  ['links with brackets', '[а [б]](c(d).html)', ['link: [а [б]](c(d).html) | а [б] | c(d).html']],
  ['pointed targets', '[а](<b c>)', ['link: [а](<b c>) | а | b c']],
  ['images', '![схема](a.png)', ['image: ![схема](a.png) | схема | a.png']],
  ['references', '[сайт][s] и [s]\n\n[s]: https://a.example', ['link: [сайт][s] | сайт | https://a.example', 'link: [s] | s | https://a.example']],
  ['no links without a target', '[Полка] (скидка) [Имя]', []],
  ['autolinks', '<https://a.example> <a@b.example>', ['autolink: <https://a.example> |  | https://a.example', 'autolink: <a@b.example> |  | a@b.example']],
  ['bare addresses', 'https://a.example/п?x=1, www.b.ru. Почта a.b@c.example; (http://d.ru/e_(f))', ['autolink: https://a.example/п?x=1 |  | https://a.example/п?x=1', 'autolink: www.b.ru |  | www.b.ru', 'autolink: a.b@c.example |  | a.b@c.example', 'autolink: http://d.ru/e_(f) |  | http://d.ru/e_(f)']],
  ['bare domains', 'Сайт:brand.ru/zakaz, мойсайт.рф и t.me/shop', ['autolink: brand.ru/zakaz |  | brand.ru/zakaz', 'autolink: мойсайт.рф |  | мойсайт.рф', 'autolink: t.me/shop |  | t.me/shop']],
  ['addresses in emphasis', '*https://a.example/b* и _www.c.ru/d_e_', ['emphasis: *https://a.example/b* | https://a.example/b', 'autolink: https://a.example/b |  | https://a.example/b', 'emphasis: _www.c.ru/d_e_ | www.c.ru/d_e', 'autolink: www.c.ru/d_e |  | www.c.ru/d_e']],
  ['addresses with Liquid inside', 'https://a.example/{{ id }}?x', ['autolink: https://a.example/{{ id }}?x |  | https://a.example/{{ id }}?x']],
  ['what is no address', 'act.pdf, index.html, т.е. 12.03 Word.Вот @shop', []],
  ['emphasis', '*раз* **два** _три_ ***четыре***', ['emphasis: *раз* | раз', 'strong: **два** | два', 'emphasis: _три_ | три', 'emphasis: ***четыре*** | **четыре**', 'strong: **четыре** | четыре']],
  ['emphasis around Liquid', '*{{ a }}* и **{% if a %}да{% endif %}**', ['emphasis: *{{ a }}* | {{ a }}', 'strong: **{% if a %}да{% endif %}** | {% if a %}да{% endif %}']],
  ['no emphasis', '2 * 3 * 4, snake_case_name, {{ client.first_name }} {{ a_b }}', []],
  ['blanks', 'На имя ____________.', []],
  ['code', '`раз` ``два ` три`` `нет', ['code: `раз` | раз', 'code: ``два ` три`` | два ` три']],
  ['escapes', '\\*раз\\* \\[а](b)', []],
  ['HTML', 'Раз <br/> <a href="x">два</a> 2 < 3 <ИМЯ>', ['html: <br/>', 'html: <a href="x">', 'html: </a>']],
]; // biome-ignore format: a table

describe('spans', () => {
  for (const [what, source, expected] of CASES) {
    it(`are found: ${what}`, () => assert.deepEqual(spans(source), expected));
  }
});

describe('prose', () => {
  /** Marks as `·`, outputs as `○`. */
  const prose = (source: string) =>
    parseTemplate(source).prose.replaceAll('\u0001', '·').replaceAll('\ufffc', '○');

  const MASKS: [what: string, source: string, expected: string][] = [
    ['front matter', '---\na: b\n---\nРаз', '···\n····\n···\nРаз'],
    ['outputs and tags', '{{ a }}, {% if b %}да{% endif %}', '○○○○○○○, ··········да···········'],
    ['echo', '{% echo a %}', '○○○○○○○○○○○○'],
    ['raw and comments', '{% raw %}а{% endraw %}б{% comment %}в{% endcomment %}<!-- г -->', `${'·'.repeat(22)}б${'·'.repeat(40)}`],
    ['marks of Markdown', '- [а](b) **в** `г` \\*', '··' + '·а···· ··в·· ··· ·*'],
    ['white space that Liquid removes', 'а \n {%- if b -%} в {%- endif %}', 'а·\n··············в·············'],
    ['line ends inside Liquid', '{% if\n a %}б{% endif %}', '·····\n·····б···········'],
    ['tables', 'а | б\n-|-\n', 'а · б\n···\n'],
    ['CRLF', '{{\r\n a }}\r\n', '○○\r\n○○○○○\r\n'],
  ]; // biome-ignore format: a table
  for (const [what, source, expected] of MASKS) {
    it(`hides what is none: ${what}`, () => assert.equal(prose(source), expected));
  }
});
