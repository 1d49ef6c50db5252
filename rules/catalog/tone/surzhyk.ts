import { defineRule, type RuleContext } from '../../engine/types.ts';
import { PHRASE_ACTIONS, phraseReport } from '../../facts/phrase-report.ts';
import { isCapitalized } from '../../language/letter-case.ts';
import type { PhraseHit } from '../../language/types.ts';
import { within } from '../../template/search.ts';
import type { Block, Range, Word } from '../../template/types.ts';

/** Letters that the language does not have, but its neighbour does. */
const FOREIGN_LETTERS: Readonly<Record<string, RegExp>> = { ru: /[іїєґІЇЄҐ]/, uk: /[ыэёъЫЭЁЪ]/ };
/** A capital may begin a name («Ірина»), but no name ends like these verbs: «Чекаємо», «Здається». */
const VERB: Readonly<Record<string, RegExp>> = { ru: /(?:[аиуюя]ємо?|єте|[ую]ються|ється|іть|имось)$/ };
const OTHER: Readonly<Record<string, string>> = { ru: 'uk', uk: 'ru' };

/**
 * A paragraph is in the other language where so many of its words are, some of them by their letters, and none has
 * letters that only our language has.
 */
const FOREIGN_SHARE = 0.3;
const FOREIGN_WORDS = 3;
const FOREIGN_SPELLINGS = 2;

export default defineRule({
  meta: {
    id: 'surzhyk',
    group: 'tone',
    severity: 'warning',
    source: ['002'],
    title: { ru: 'Один язык в тексте, без суржика', en: 'One language, no surzhyk' },
    docs: {
      ru: 'Смесь русского и украинского («зараз оформляем», «якщо нужна доставка») и просторечие («ихний», «ложить», «шо») выглядят небрежно. Источник 002 прямо называет суржик.\n\nВ русском тексте правило видит слова с буквами і, ї, є, ґ, известные украинские слова русскими буквами и просторечие; в украинском — слова с буквами ы, э, ё, ъ и русизмы.\n\nМолчит: об именах и названиях (с прописной буквы, в кавычках), о русских словах, которые только похожи («ось», «разом», «час»), об абзаце, который целиком написан на другом языке, — это перевод. Если на другом языке написано всё сообщение, правило один раз предложит исправить `lang`.',
      en: 'A mixture of Russian and Ukrainian, or vulgar speech, looks careless. Source 002 names surzhyk.\n\nIn a Russian text the rule sees words with Ukrainian letters, known Ukrainian words in Russian letters, and vulgar words; in a Ukrainian text words with Russian letters and known Russianisms.\n\nSilent about names and titles, about words that both languages have, about a paragraph that is wholly in the other language. If the whole message is, the rule once offers to mend `lang`.',
    },
    messages: {
      ...PHRASE_ACTIONS,
      found: {
        ru: '«{text}» — слово другого языка: смесь русского и украинского выглядит небрежно. Лучше: {advice}',
        en: '“{text}” belongs to another language: a mixture of Russian and Ukrainian looks careless. Better: {advice}',
      },
      bare: {
        ru: '«{text}» — слово другого языка: смесь русского и украинского выглядит небрежно. Напишите на одном языке.',
        en: '“{text}” belongs to another language: a mixture of Russian and Ukrainian looks careless. Keep to one.',
      },
      colloquial: {
        ru: '«{text}» — просторечие, в сообщении клиенту оно выглядит небрежно. Лучше: {advice}',
        en: '“{text}” is not standard language and looks careless. Better: {advice}',
      },
      language: {
        ru: 'Текст написан не на том языке, что указан: сейчас это {lang}. Укажите lang: {other} — тогда проверки подойдут к тексту.',
        en: 'The text is not in the language given, {lang}. Set lang: {other}, so that the right checks run.',
      },
      set: { ru: 'Указать lang: {other}', en: 'Set lang: {other}' },
    },
    languages: ['ru', 'uk'],
    tables: ['surzhyk'],
    fix: 'safe',
    examples: [
      {
        bad: 'Заказ в отделении, зараз оформляем накладную.\n',
        good: 'Заказ в отделении, сейчас оформляем накладную.\n',
      },
      {
        bad: 'Якщо нужна доставка, напишите адрес. Это ихний склад.\n',
        good: 'Если нужна доставка, напишите адрес. Это их склад.\n',
      },
    ],
  },
  create(context) {
    const { template, language } = context;
    const letters = FOREIGN_LETTERS[language.id]!;
    const verb = VERB[language.id];
    const words: Word[] = [];
    const hits: PhraseHit[] = [];
    return {
      word(word) {
        const { text, range } = word;
        if (!letters.test(text) || within(template.quotes, range)) return;
        if (isCapitalized(text) && !verb?.test(text)) return;
        words.push(word);
      },
      phrase(hit) {
        hits.push(hit);
      },
      end() {
        if (words.length + hits.length === 0) return;
        const foreign = foreignBlocks(context, words, hits);
        if (foreign.size > 0 && foreign.size === proseBlocks(context).size) {
          reportLanguage(context, words[0]?.range ?? hits[0]!.range);
          return;
        }
        const places = [...foreign].map(({ range }) => range).sort((x, y) => x.start - y.start);
        const elsewhere = (range: Range): boolean => within(places, range);
        for (const hit of hits) {
          if (elsewhere(hit.range)) continue;
          const report = phraseReport(hit);
          context.report(
            report.message === 'found' && hit.row.classes.includes('colloquial')
              ? { ...report, message: 'colloquial' }
              : report,
          );
        }
        const known = hits.map(({ range }) => range);
        for (const { range, text } of words) {
          if (elsewhere(range)) continue;
          if (within(known, range)) continue;
          context.report({ range, message: 'bare', values: { text } });
        }
      },
    };
  },
});

function proseBlocks({ template }: RuleContext): Set<Block> {
  const { sentences } = template;
  return new Set(
    sentences.filter(({ firstWord, lastWord }) => lastWord - firstWord > 2).map(({ block }) => block),
  );
}

/** «большая», «новое»: after a vowel Ukrainian writes «є», and its adjectives are short. */
const RUSSIAN_ENDING = /\p{L}{3}(?:ая|яя|ое|ее|ие)$/u;

/** Paragraphs that are written in the other language. */
function foreignBlocks(
  { template, language }: RuleContext,
  words: readonly Word[],
  hits: readonly PhraseHit[],
): Set<Block> {
  const own = FOREIGN_LETTERS[OTHER[language.id]!]!;
  const ending = language.id === 'ru' ? RUSSIAN_ENDING : null;
  const places = new Set([
    ...words.map(({ range }) => range.start),
    ...hits.filter(({ row }) => !row.classes.includes('colloquial')).map(({ range }) => range.start),
  ]);
  const spellings = new Set(words.map(({ range }) => range.start));
  const counts = new Map<Block, { total: number; foreign: number; spelled: number; own: boolean }>();
  for (const { block, firstWord, lastWord } of template.sentences) {
    let count = counts.get(block);
    if (!count) counts.set(block, (count = { total: 0, foreign: 0, spelled: 0, own: false }));
    for (const { text, range } of template.words.slice(firstWord, lastWord)) {
      count.total++;
      if (spellings.has(range.start)) count.spelled++;
      if (places.has(range.start)) count.foreign++;
      else if ((own.test(text) || ending?.test(text)) && !isCapitalized(text)) count.own = true;
    }
  }
  return new Set(
    [...counts].flatMap(([block, { total, foreign, spelled, own: mixed }]) =>
      !mixed && foreign >= FOREIGN_WORDS && spelled >= FOREIGN_SPELLINGS && foreign >= FOREIGN_SHARE * total
        ? [block]
        : [],
    ),
  );
}

function reportLanguage(context: RuleContext, range: Range): void {
  const { settings, template, language } = context;
  const other = OTHER[language.id]!;
  const node = settings.node('lang');
  const { content } = template.frontMatter;
  const values = { lang: language.id, other };
  const newline = template.source.includes('\r\n') ? '\r\n' : '\n';
  const edit = node
    ? { range: node.range, text: other }
    : content && { range: { start: content.start, end: content.start }, text: `lang: ${other}${newline}` };
  context.report({
    range,
    message: 'language',
    values,
    ...(edit && { suggestions: [{ title: 'set', values, edits: [edit] }] }),
  });
}
