import { defineRule } from '../../engine/types.ts';
import { openingOf } from '../../facts/greeting.ts';
import { closingOf } from '../../facts/insertion.ts';
import { markersOf } from '../../facts/markers.ts';
import { firstEndingAfter } from '../../template/search.ts';
import type { Block, Range } from '../../template/types.ts';

/** «(1/2)», «2/2», «[1 из 3]» that opens or closes a paragraph: not «график 2/2», «1/2 стакана», «корп. 1/2». */
const PART = '(?:часть|сообщение|частина|повідомлення|part|message)';
const OF = String.raw`\d{1,2}\s?(?:\/|из|of|з)\s?\d{1,2}`;
/** Before the number of a house or a place in a text: «корп. 1/2». */
const ADDRESS =
  '(?:ул|д|дом|корп|к|стр|влад|вл|кв|просп|пр|оф|пом|лит|уч|пер|ш|им|п|пп|ст|рис|табл|разд|гл|no)';
const ANY_OF = new RegExp(OF, 'u');
const BRACKETED = String.raw`[([]\s?(?:${PART}\s)?${OF}\s?[)\]]`;
const NUMBERED = new RegExp(
  String.raw`(?<=^[ \t]{0,8})(?:${BRACKETED}|\d\/\d(?=[ \t]{0,8}$)|${PART}\s${OF})|(?<=[.!?…][ \t]{0,8})${BRACKETED}(?=[ \t]{0,8}$)|(?<=\p{L}[.!?…][ \t]{1,8})(?<!(?<!\p{L})${ADDRESS}\.[ \t]{1,8})1\/[2-4](?=[ \t]{0,8}$)`,
  'gimu',
);

/** A signature with addresses is shorter than this, in characters. */
const FOOTER = 300;

export default defineRule({
  meta: {
    id: 'one-message',
    group: 'courtesy',
    severity: 'warning',
    source: ['000'],
    title: { ru: 'Всё — в одном сообщении', en: 'Everything in one message' },
    docs: {
      ru: 'Умещайте информацию в одном сообщении: несколько подряд замучают клиента уведомлениями и размоют внимание (источник 000). Шаблон — один текст.\n\nПравило видит черту `---` между текстами, пометки «(1/2)», «часть 1 из 2», «продолжение следует».\n\nПравило молчит о черте перед подписью, после прощания и между разделами письма, о графике «2/2» и дробях. Слишком длинный текст проверяют `length` и `channel-limit`.',
      en: 'Keep everything in one message: several in a row wear the client out with notifications (source 000). A template is one text.\n\nThe rule sees a rule `---` between texts, marks such as “(1/2)”, “part 1 of 2”, “to be continued”.\n\nSilent for a rule before the signature, after the farewell and between sections of an e-mail, for schedules “2/2” and fractions. Texts that are too long are for `length` and `channel-limit`.',
    },
    messages: {
      break: {
        ru: 'Черта делит шаблон на два сообщения, а информацию лучше уместить в одном. Соедините их.',
        en: 'The rule cuts the template into two messages; one is better. Join them.',
      },
      mark: {
        ru: '«{mark}» говорит, что сообщений несколько, а лучше одно. Уберите пометку и соедините части.',
        en: '“{mark}” says that there are several messages; one is better. Remove the mark and join the parts.',
      },
      join: { ru: 'Соединить', en: 'Join' },
      remove: { ru: 'Убрать «{mark}»', en: 'Remove “{mark}”' },
    },
    fix: 'safe',
    examples: [
      {
        bad: '---\ntitle: Уход\nchannel: telegram\n---\nЗдравствуйте, {{ client.name }}! Подобрала для Вас три средства.\n\n---\n\nКакое посмотреть первым?\n\n{{ farewell }}\n',
        good: '---\ntitle: Уход\nchannel: telegram\n---\nЗдравствуйте, {{ client.name }}! Подобрала для Вас три средства.\n\nКакое посмотреть первым?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template } = context;
    const { source, prose, body } = template;
    const letter = settings.channels.every((channel) => channel === 'email');
    let ranges: readonly Range[] | null = null;
    let footers: ReadonlySet<number> | null = null;
    return { block, end };

    function block(found: Block): void {
      const line = ruleOf(found);
      if (!line || !splits(line)) return;
      // From the line of the rule up to the next text: what is left is one empty line.
      const next = line.end + source.slice(line.end, body.end).search(/\S|$/);
      const range = { start: line.start, end: next };
      const setext = found.kind === 'heading';
      const newline = source.includes('\r\n') ? '\r\n' : '\n';
      context.report({
        range: line,
        message: 'break',
        fix: { title: 'join', edits: [{ range, text: setext ? newline : '' }] },
      });
    }

    /** A thematic break; or the dashes under a line, which Markdown takes for a heading and people do not. */
    function ruleOf({ kind, range }: Block): Range | null {
      if (kind === 'thematic-break') return range;
      if (kind !== 'heading') return null;
      const dashes = /[-=]{3,}[ \t]*$/.exec(source.slice(range.start, range.end));
      return dashes && !source.startsWith('#', range.start)
        ? { start: range.start + dashes.index, end: range.end }
        : null;
    }

    function splits({ start, end }: Range): boolean {
      const closing = closingOf(context);
      if (closing && closing.range.start < end) return false;
      ranges ??= template.sentences.map(({ range }) => range);
      const index = firstEndingAfter(ranges, end);
      const first = template.sentences[index];
      const before = ranges[firstEndingAfter(ranges, start) - 1];
      if (!first || !before || before.end <= openingOf(context).start) return false;
      if (closing === first) return isSignatureless(first.range);
      if (isFooter(end, ranges.at(-1)!.end)) return false;
      footers ??= new Set(
        markersOf(context)
          .of('footer')
          .map(({ sentence }) => sentence),
      );
      return !footers.has(index) && (!letter || startsAnew(first.range));
    }

    /** Names, telephones and addresses: nothing in it is a sentence. */
    function isFooter(from: number, to: number): boolean {
      return to - from < FOOTER && !/[.!?…](?:\s|$)/.test(prose.slice(from, to));
    }

    /** A rule before «До свидания!» still cuts the goodbye off; before «С уважением» it is how letters are signed. */
    function isSignatureless({ start, end }: Range): boolean {
      const text = prose.slice(start, end).toLowerCase();
      return (
        !letter && !context.language.farewells.signatures.some((signature) => text.startsWith(signature))
      );
    }

    /** Sections of a letter are no messages of their own, unless one greets again or has a number. */
    function startsAnew({ start, end }: Range): boolean {
      const text = prose.slice(start, end).toLowerCase();
      NUMBERED.lastIndex = 0;
      return (
        NUMBERED.test(text) ||
        context.language.greetings.allowed.some((greeting) => text.startsWith(greeting.text))
      );
    }

    function end(): void {
      const text = prose.slice(body.start, body.end);
      for (const match of ANY_OF.test(text) ? text.matchAll(NUMBERED) : []) {
        const start = body.start + match.index;
        mark({ start, end: start + match[0].length });
      }
      for (const { range } of markersOf(context).of('continued')) mark(range);
    }

    function mark({ start, end }: Range): void {
      const before = start > body.start && /[ \t]/.test(source[start - 1]!) ? start - 1 : start;
      const after = before === start && /[ \t]/.test(source[end] ?? '') ? end + 1 : end;
      const range = { start: before, end: after };
      const words = source.slice(start, end);
      const bare = /^[([]|^\d/.test(words);
      context.report({
        range,
        message: 'mark',
        values: { mark: words },
        fix: bare ? { title: 'remove', edits: [{ range, text: '' }] } : null,
      });
    }
  },
});
