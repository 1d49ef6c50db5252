import { defineRule } from '../../engine/types.ts';
import { PHRASE_ACTIONS, phraseReport } from '../../facts/phrase-report.ts';

export default defineRule({
  meta: {
    id: 'personal-remark',
    group: 'tone',
    severity: 'hint',
    source: ['002'],
    title: { ru: 'О деле, а не о человеке', en: 'About the matter, not the person' },
    docs: {
      ru: '«Вы невнимательны», «по Вашей забывчивости», «Вы вечно опаздываете» — оценка человека, а не события. Источник 002: не переходите на личности. Назовите, что случилось и что делать дальше.\n\nМолчит: в цитатах, в предположениях («если Вы не умеете …»), о словах из списка `allow`.',
      en: '“You are careless”, “you are always late” judge the person, not the event. Source 002: do not get personal. Say what has happened and what to do.\n\nSilent in quotations, in suppositions, about words of the setting `allow`.',
    },
    messages: {
      ...PHRASE_ACTIONS,
      found: {
        ru: '«{text}» — замечание о человеке, а не о деле: клиент обидится. Лучше: {advice}',
        en: '“{text}” is about the person, not the matter: it offends. Better: {advice}',
      },
      bare: {
        ru: '«{text}» — замечание о человеке, а не о деле: клиент обидится. Говорите о деле.',
        en: '“{text}” is about the person, not the matter: it offends. Stay with the matter.',
      },
    },
    tables: ['personal-remark'],
    fix: 'suggestion',
    examples: [
      {
        bad: 'Вы невнимательны: срок указан на первой странице.\n',
        good: 'Срок легко пропустить: он указан на первой странице.\n',
      },
    ],
  },
  create(context) {
    return { phrase: (hit) => context.report(phraseReport(hit)) };
  },
});
