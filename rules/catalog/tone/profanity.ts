import { defineRule } from '../../engine/types.ts';
import { proseTexts } from '../../facts/address.ts';

/** Obscene words with letters hidden behind signs: «х*й», «п***ц». */
const MASKED =
  /(?<![\p{L}\d])(?:[хx][*#@$]{1,3}(?:[йяиеёю]|ня|ню)\p{L}*|ху[*#@$]\p{L}*|п[*#@$]{1,4}(?:ц|ец|дец|здец)|пи[*#@$]+\p{L}+|бл[*#@$]{1,3}[тдь]{0,2}|(?:за|на|вы|по|до|отъ|у|съ)?[её][*#@$б][*#@$]{0,2}(?<=[*#@$])\p{L}*|с[*#@$]ка|г[*#@$]вн\p{L}*|м[*#@$]дак\p{L}*|ж[*#@$]п\p{L}*|д[*#@$]рьм\p{L}*|f[*#@$]{1,2}(?:c?k)\p{L}*|sh[*#@$]t)(?![\p{L}\d])/giu;

/** Without a letter before one of these nothing is masked. */
const MASKED_HINT = /\p{L}[*#@$]/u;

export default defineRule({
  meta: {
    id: 'profanity',
    group: 'tone',
    severity: 'error',
    source: ['002'],
    title: { ru: 'Без брани и оскорблений', en: 'No swearing and no insults' },
    docs: {
      ru: 'Брань и оскорбления в сообщении клиенту недопустимы (источник 002: избегайте нецензурной лексики). Правило знает корни с приставками, грубые слова («хреново», «пофиг»), оскорбления и слова, в которых буквы спрятаны за звёздочками.\n\nМолчит: о словах, которые только похожи («застрахуйте», «хлеба», «вебинар», «команда», «хулиган», «суки и кобели» у ветеринара), в цитатах, о словах из списка `allow`.\n\nИсправления нет: такое предложение переписывают.',
      en: 'Swearing and insults have no place in a message to a client (source 002). The rule knows roots with their prefixes, rude words, insults, and words with letters hidden behind signs.\n\nSilent about words that only look alike, in quotations, about words of the setting `allow`.\n\nThere is no fix: such a sentence is rewritten.',
    },
    messages: {
      found: {
        ru: '«{text}» — грубость: клиенту так не пишут. Перепишите предложение.',
        en: '“{text}” is rude: nobody writes so to a client. Rewrite the sentence.',
      },
    },
    tables: ['profanity'],
    fix: 'none',
    examples: [
      {
        bad: 'Грузчики сработали хреново.\n',
        good: 'Грузчики сработали плохо, застрахуйте груз.\n',
      },
    ],
  },
  create(context) {
    return {
      phrase: ({ range, text }) => context.report({ range, message: 'found', values: { text } }),
      end() {
        const allowed = new Set(context.config.allow?.map((word) => word.toLowerCase()));
        for (const { source, prose, sentences } of proseTexts(context)) {
          if (!MASKED_HINT.test(source)) continue;
          for (const { range: place } of sentences) {
            // Markdown takes some of the asterisks for emphasis, so the source is read; but only what the client reads.
            const sentence = source.slice(place.start, place.end);
            if (!MASKED_HINT.test(sentence)) continue;
            for (const { 0: text, index } of sentence.matchAll(MASKED)) {
              const range = { start: place.start + index, end: place.start + index + text.length };
              if (prose[range.start] !== source[range.start] || allowed.has(text.toLowerCase())) continue;
              context.report({ range, message: 'found', values: { text } });
            }
          }
        }
      },
    };
  },
});
