import { defineRule } from '../../engine/types.ts';
import { type DoublingWords, doublingWords } from '../../language/spelling/doubling.ts';
import type { Range, Word } from '../../template/types.ts';

/** A line end with some indentation. */
const LONGEST_GAP = 12;

export default defineRule({
  meta: {
    id: 'repeated-word',
    group: 'text',
    severity: 'warning',
    source: ['000'],
    title: { ru: 'Без слова дважды', en: 'No word twice in a row' },
    docs: {
      ru: 'Слово, набранное дважды подряд («на на», «и и»), остаётся от правки и повторяется в каждом сообщении. Проверка орфографии его не видит.\n\nНаходит и предлоги в двух видах («в во вторник»), и пары, которым нужен дефис («чуть чуть»). Молчит о повторах, которые что-то значат («да-да», «очень-очень»), об именах и названиях, о цитатах и о повторах через Liquid: в ветвях одно и то же слово может стоять по праву.',
      en: 'A word typed twice in a row («на на», “the the”) is left over from editing and repeated in every message. A spelling check does not see it.\n\nIt also finds prepositions in both forms («в во вторник») and pairs that need a hyphen («чуть чуть»). Silent about repetition that means something (“very very”, “had had”), names, quotations, and repetition across Liquid: branches may well begin with the same word.',
    },
    messages: {
      repeated: { ru: 'Слово «{word}» повторяется. Оставьте одно.', en: '“{word}” stands twice. Leave one.' },
      hyphen: { ru: '«{right}» пишется через дефис.', en: '«{right}» takes a hyphen.' },
      remove: { ru: 'Убрать повтор', en: 'Remove the repetition' },
      join: { ru: 'Поставить дефис', en: 'Put a hyphen' },
    },
    languages: ['ru', 'uk', 'en'],
    fix: 'safe',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Приём переносится на на среду. Удобно ли Вам?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Приём переносится на среду. Удобно ли Вам?\n\n{{ farewell }}\n',
      },
      {
        bad: 'Здравствуйте, {{ client.name }}! Ждём Вас в во вторник. Удобно ли Вам?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Ждём Вас во вторник. Удобно ли Вам?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template } = context;
    const { prose, source, words, quotes } = template;
    const data: DoublingWords = doublingWords[context.language.id]!;
    let quote = 0;
    /** Index of the first word after the last repetition: «на на на» is reported once. */
    let done = 0;

    return {
      word(word, index) {
        const next = words[index + 1];
        if (!next || index < done || next.sentence !== word.sentence) return;
        if (next.key.length !== word.key.length) {
          if (data.variants.get(next.key) === word.key && isGap(word, next) && !isQuoted(word))
            reportVariant(word, next);
          return;
        }
        if (next.key !== word.key || !isGap(word, next) || isQuoted(word)) return;
        if (data.hyphened.has(word.key)) reportHyphen(word, next);
        else if (isMistake(word, next)) reportRun(word, index);
      },
    };

    function isMistake(word: Word, next: Word): boolean {
      const { key } = word;
      if (data.allowed.has(key)) return false;
      if (key.length === 1) return data.short.has(key);
      if (word.text === word.text.toUpperCase() || !/\p{Ll}/u.test(next.text[0]!))
        return data.pronouns.test(key);
      return true;
    }

    function reportRun(word: Word, index: number): void {
      let last = index + 1;
      while (words[last + 1]?.key === word.key && isGap(words[last]!, words[last + 1]!)) last++;
      done = last + 1;
      const end = words[last]!.range.end;
      report({ start: word.range.start, end }, 'repeated', word.text.toLowerCase(), {
        start: word.range.end,
        end,
      });
    }

    /** «в во вторник»: the longer form is the one that the next word asked for. */
    function reportVariant(word: Word, next: Word): void {
      const capital = word.text !== word.key;
      const range = { start: word.range.start, end: next.range.end };
      const edit = { start: word.range.start, end: capital ? next.range.end : next.range.start };
      report(
        range,
        'repeated',
        word.key,
        edit,
        capital ? next.text[0]!.toUpperCase() + next.text.slice(1) : '',
      );
    }

    function reportHyphen(word: Word, next: Word): void {
      const range = { start: word.range.start, end: next.range.end };
      context.report({
        range,
        message: 'hyphen',
        values: { right: `${word.key}-${next.key}` },
        fix: {
          title: 'join',
          edits: [{ range: { start: word.range.end, end: next.range.start }, text: '-' }],
        },
      });
    }

    function report(range: Range, message: 'repeated', word: string, edit: Range, text = ''): void {
      context.report({
        range,
        message,
        values: { word },
        fix: { title: 'remove', edits: [{ range: edit, text }] },
      });
    }

    /** White space alone, in the source as well: no tag, no comment, no mark. */
    function isGap(left: Word, right: Word): boolean {
      const { end } = left.range;
      const { start } = right.range;
      if (start - end > LONGEST_GAP) return false;
      return /^\s+$/u.test(prose.slice(end, start)) && source.slice(end, start).trim() === '';
    }

    function isQuoted({ range }: Word): boolean {
      while (quote < quotes.length && quotes[quote]!.end <= range.start) quote++;
      return quote < quotes.length && quotes[quote]!.start <= range.start;
    }
  },
});
