import { defineRule } from '../../engine/types.ts';
import { PHRASE_ACTIONS, phraseReport } from '../../facts/phrase-report.ts';

export default defineRule({
  meta: {
    id: 'diminutive',
    group: 'tone',
    severity: 'hint',
    source: ['000'],
    title: { ru: 'Без «счётиков» и «договорчиков»', en: 'No diminutives' },
    docs: {
      ru: '«Счётик», «ссылочка», «минуточку» делают серьёзное сообщение несерьёзным, а клиента — маленьким. Источник 000 просит полуофициального тона.\n\nПравило знает уменьшительные слова, которые встречаются в переписке с клиентами; исправление сохраняет падеж: «без счётика» → «без счёта».\n\nМолчит: в цитатах, о словах, у которых уменьшительная форма — обычное название («карточка», «домик», «столик»), о словах из списка `allow`.',
      en: 'Diminutives make a serious message look unserious and the client small. Source 000 asks for a half-official tone.\n\nThe rule knows those that occur in letters to clients; the fix keeps the case.\n\nSilent in quotations, about words whose diminutive is the usual name, about words of the setting `allow`.',
    },
    messages: {
      ...PHRASE_ACTIONS,
      found: {
        ru: '«{text}» звучит несерьёзно и покровительственно. Лучше: {advice}',
        en: '“{text}” sounds unserious and patronising. Better: {advice}',
      },
      bare: {
        ru: '«{text}» звучит несерьёзно и покровительственно. Возьмите слово без уменьшения.',
        en: '“{text}” sounds unserious and patronising. Use the plain word.',
      },
    },
    tables: ['diminutive'],
    fix: 'safe',
    examples: [
      {
        bad: 'Без счётика заявочку не оформить.\n',
        good: 'Без счёта заявку не оформить.\n',
      },
    ],
  },
  create(context) {
    return { phrase: (hit) => context.report(phraseReport(hit)) };
  },
});
