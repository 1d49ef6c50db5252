import { defineRule } from '../../engine/types.ts';
import { openingOf } from '../../facts/greeting.ts';
import { policyFor } from '../../facts/proof.ts';
import { lexiconOf } from '../../schedule/phrases.ts';
import { outermost, within } from '../../template/search.ts';
import type { Range, Sentence } from '../../template/types.ts';
import { matchesOf } from '../../text/matches.ts';

/** Exclamations that read as friendly besides greeting and farewell. */
const MOST = 2;
/** In words: «Хорошего Вам рабочего дня и приятных выходных!» */
const LONGEST_FAREWELL = 10;
const RUN = /[!?]{2,}/g;

export default defineRule({
  meta: {
    id: 'exclamation',
    group: 'tone',
    severity: 'info',
    source: ['000'],
    title: { ru: 'Восклицаний немного и по одному знаку', en: 'Few exclamations, one mark each' },
    docs: {
      ru: '«!!», «?!» звучат как крик; много восклицаний подряд — как реклама. Хватает одного знака и двух восклицательных предложений помимо приветствия и прощания. Исправление сокращает цепочку до одного знака.',
      en: '«!!» and «?!» read as shouting, many exclamations as advertising. One mark is enough, and two exclamations besides greeting and farewell. The fix shortens a run to one mark.',
    },
    messages: {
      run: {
        ru: '«{found}» читается как крик. Достаточно «{right}».',
        en: '“{found}” reads as shouting. “{right}” is enough.',
      },
      many: {
        ru: 'Это уже {count}-е восклицание помимо приветствия и прощания: сообщение звучит как реклама. Поставьте точку.',
        en: 'This is exclamation {count} besides greeting and farewell: the message sounds like an advertisement. Use a full stop.',
      },
      fix: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
      stop: { ru: 'Поставить точку', en: 'Use a full stop' },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Добрый день, {{ client.name }}!\n\nЗаказ готов!!! Привезти его завтра?!\n\n{{ farewell }}\n',
        good: 'Добрый день, {{ client.name }}!\n\nЗаказ готов! Привезти его завтра?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template, language } = context;
    const { prose, sentences } = template;
    if (!prose.includes('!') && !prose.includes('??')) return null;
    return {
      end() {
        const quotes = outermost(template.quotes);
        const blocks = prose.search(RUN) < 0 ? [] : sentences.map(({ block }) => block);
        for (const { range } of new Set(blocks)) reportRuns(range, quotes);
        reportMany();
      },
    };

    function reportRuns({ start, end }: Range, quotes: readonly Range[]): void {
      for (const { 0: found, index } of matchesOf(prose.slice(start, end), RUN)) {
        const range = { start: start + index, end: start + index + found.length };
        if (within(quotes, range)) continue;
        const values = { found, right: found.includes('?') ? '?' : '!' };
        context.report({
          range,
          message: 'run',
          values,
          fix: { title: 'fix', values, edits: [{ range, text: values.right }] },
        });
      }
    }

    function reportMany(): void {
      let count = 0;
      for (const sentence of sentences) {
        if (!'!»”")'.includes(prose[sentence.range.end - 1]!)) continue;
        const mark = /!+[»”")]*$/.exec(prose.slice(sentence.range.start, sentence.range.end));
        if (!mark || isGreeting(sentence) || isFarewell(sentence)) continue;
        if (++count <= MOST || mark[0].startsWith('!!')) continue;
        const start = sentence.range.end - mark[0].length;
        const range = { start, end: start + 1 };
        context.report({
          range,
          message: 'many',
          values: { count },
          suggestions: [{ title: 'stop', edits: [{ range, text: '.' }] }],
        });
      }
    }

    function isGreeting({ range }: Sentence): boolean {
      return openingOf(context).greetings.some(
        ({ range: { start } }) => range.start <= start && start < range.end,
      );
    }

    /** «До свидания!», «Хорошего дня!», also where a capture or a branch keeps it. */
    function isFarewell({ range: { start, end }, firstWord, lastWord }: Sentence): boolean {
      if (lastWord - firstWord > LONGEST_FAREWELL) return false;
      const lexicon = lexiconOf(policyFor(context), language);
      return lexicon.read(prose, template.words, firstWord, lastWord, start, end).phrases.length > 0;
    }
  },
});
