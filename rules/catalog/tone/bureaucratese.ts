import { defineRule } from '../../engine/types.ts';
import { PHRASE_ACTIONS, phraseReport } from '../../facts/phrase-report.ts';

/** Occasions whose texts go with documents and take over their words. */
const LEGAL_KINDS: ReadonlySet<string> = new Set(['contract-sent', 'claim', 'legal', 'contract']);

export default defineRule({
  meta: {
    id: 'bureaucratese',
    group: 'tone',
    severity: 'hint',
    source: ['002'],
    title: { ru: 'Человеческим языком, а не канцелярским', en: 'Plain words, no officialese' },
    docs: {
      ru: '«В настоящее время осуществляем доставку» длиннее и холоднее, чем «сейчас доставляем». Источник 002 просит говорить с людьми на их языке.\n\nПравило показывает штампы, отымённые предлоги, расщеплённые сказуемые и ошибки управления («согласно договора») и подсказывает простое слово. Где замена одна и годится в любом предложении, её вставит исправление.\n\nМолчит: в письмах с договором (`kind: contract-sent`) и других юридических текстах, в цитатах, о словах из списка `allow`.',
      en: 'Officialese is longer and colder than plain words. Source 002 asks to speak people’s own language.\n\nThe rule shows set phrases, heavy prepositions, split predicates and wrong cases, and tells the plain word. Where one replacement fits anywhere, the fix puts it in.\n\nSilent in letters with contracts (`kind: contract-sent`) and other legal texts, in quotations, about words of the setting `allow`.',
    },
    messages: {
      ...PHRASE_ACTIONS,
      found: {
        ru: '«{text}» — канцелярский оборот: так не говорят. Проще: {advice}',
        en: '“{text}” is officialese. Plainer: {advice}',
      },
      bare: {
        ru: '«{text}» — канцелярский оборот: так не говорят. Скажите проще.',
        en: '“{text}” is officialese. Say it plainly.',
      },
    },
    tables: ['bureaucratese'],
    fix: 'safe',
    examples: [
      {
        bad: 'В настоящее время мастер занят, данный вопрос решит его коллега.\n',
        good: 'Сейчас мастер занят, этот вопрос решит его коллега.\n',
      },
      { bad: 'Платёж согласно договора — до пятницы.\n', good: 'Платёж согласно договору — до пятницы.\n' },
    ],
  },
  create(context) {
    const { kind } = context.settings;
    if (kind !== null && LEGAL_KINDS.has(kind)) return null;
    return { phrase: (hit) => context.report(phraseReport(hit)) };
  },
});
