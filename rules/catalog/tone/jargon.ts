import { defineRule } from '../../engine/types.ts';
import { PHRASE_ACTIONS, phraseReport } from '../../facts/phrase-report.ts';

export default defineRule({
  meta: {
    id: 'jargon',
    group: 'tone',
    severity: 'warning',
    source: ['002', '000'],
    title: { ru: 'Без жаргона и сокращений из чата', en: 'No jargon and no chat abbreviations' },
    docs: {
      ru: 'Жаргон понимают не все, а сокращения из чата («спс», «плз», «инфа») звучат так, будто на клиента жалко времени. Источник 002 просит избегать жаргона, источник 000 — держать полуофициальный тон.\n\nПравило говорит о словах двух таблиц: служебный и отраслевой жаргон («апдейт», «скрин», «юзер», «двушка») и разговорные слова («скиньте», «ага», «щас»). Слова, которые в деловой переписке уже прижились («гайд», «созвон», «релиз»), — только подсказка.\n\nМолчит: в цитатах, в названиях и терминах, которые похожи на жаргон («кейс» для инструментов, «нажмите ОК», «10 мб»), о словах из списка `allow` и о фразах своих таблиц с классом `allow`. Свои слова команда добавляет таблицей `phrases`.\n\nИсправление вставляет замену, если она одна и годится в любом предложении; остальные замены правило предлагает.',
      en: 'Not everybody understands jargon, and chat abbreviations sound as if the client were not worth the time. Source 002 asks to avoid jargon, source 000 for a half-official tone.\n\nThe rule knows two tables: jargon of offices and trades, and colloquial words. Words that business letters have got used to are only a hint.\n\nSilent in quotations, about names and terms that look like jargon, about words of the setting `allow`. A team adds words of its own with `phrases`.\n\nThe fix puts in the replacement where there is one that fits anywhere; others are offered.',
    },
    messages: {
      ...PHRASE_ACTIONS,
      found: {
        ru: '«{text}» — жаргон: не каждый клиент поймёт, а тон станет слишком вольным. Лучше: {advice}',
        en: '“{text}” is jargon: not every client understands it, and it sounds too casual. Better: {advice}',
      },
      bare: {
        ru: '«{text}» — жаргон: не каждый клиент поймёт, а тон станет слишком вольным. Скажите обычными словами.',
        en: '“{text}” is jargon: not every client understands it, and it sounds too casual. Say it plainly.',
      },
    },
    tables: ['jargon', 'informal'],
    fix: 'safe',
    examples: [
      {
        bad: 'Чекните, плиз, почту: там новый счёт.\n',
        good: 'Проверьте, пожалуйста, почту: там новый счёт.\n',
      },
      {
        bad: 'Щас юзер не найден, пришлите скрин.\n',
        good: 'Сейчас пользователь не найден, пришлите снимок экрана.\n',
      },
    ],
  },
  create(context) {
    return { phrase: (hit) => context.report(phraseReport(hit)) };
  },
});
