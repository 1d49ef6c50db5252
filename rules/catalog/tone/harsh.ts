import type { Severity } from '../../engine/types.ts';
import { defineRule } from '../../engine/types.ts';
import { PHRASE_ACTIONS, phraseReport, severityOf } from '../../facts/phrase-report.ts';
import { ALTERNATIVES, type Alternatives } from '../../language/phrases/alternatives.ts';
import type { PhraseHit } from '../../language/types.ts';
import { firstEndingAfter } from '../../template/search.ts';
import type { Range, Sentence, Template } from '../../template/types.ts';

/** Instead of a sentence's number. */
const SUBJECT = -1;

const RANK: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export default defineRule({
  meta: {
    id: 'harsh',
    group: 'tone',
    severity: 'warning',
    source: ['002', '000'],
    title: { ru: 'Без приказов, угроз и тупиков', en: 'No orders, threats or dead ends' },
    docs: {
      ru: '«Вы должны», «в противном случае», «ничем не можем помочь» — приказ, угроза и тупик: после них клиент спорит или уходит. Источники 000 и 002 просят вежливости и советуют избегать резких выражений. Попросите и назовите причину; откажите и скажите, что можно сделать вместо этого.\n\nСтрогость — у каждой фразы своя. «К сожалению», «нельзя», «может быть», «надеемся на понимание» — только подсказки.\n\nМолчит: после отказа, если в том же или в следующем предложении сказано, что можно сделать («Помочь не сможем, но посоветуем мастера»); о предположениях («если Вы ошиблись», «возможно, Вы неверно указали»); об ожидании («Вы должны были получить код»); в цитатах; о словах из списка `allow`. На предложение — одно замечание, самое строгое.',
      en: '“You must”, “otherwise”, “there is nothing we can do” are an order, a threat and a dead end: the client argues or leaves. Sources 000 and 002 ask for courtesy. Ask and give the reason; refuse and say what can be done instead.\n\nEvery phrase has its own severity.\n\nSilent after a refusal where the same or the next sentence says what can be done; about suppositions; in quotations; about words of the setting `allow`. One report a sentence, the severest.',
    },
    messages: {
      ...PHRASE_ACTIONS,
      found: {
        ru: '«{text}» звучит резко: клиент услышит приказ, упрёк или отказ без выхода. Лучше: {advice}',
        en: '“{text}” sounds harsh: an order, a reproach or a dead end. Better: {advice}',
      },
      weak: {
        ru: '«{text}» мало что говорит клиенту. Лучше: {advice}',
        en: '“{text}” tells the client little. Better: {advice}',
      },
      bare: {
        ru: '«{text}» звучит резко: клиент услышит приказ, упрёк или отказ без выхода. Скажите мягче.',
        en: '“{text}” sounds harsh: an order, a reproach or a dead end. Say it more gently.',
      },
    },
    tables: ['harsh'],
    fix: 'suggestion',
    examples: [
      {
        bad: 'Ничем не можем помочь. Есть ли ещё вопросы?\n',
        good: 'Столешницу заменить не получится. Можем отшлифовать её в мастерской. Подойдёт ли Вам это?\n',
      },
      {
        bad: 'Вы должны прислать скан.\n',
        good: 'Пришлите, пожалуйста, скан: без него банк не примет заявку.\n',
      },
    ],
  },
  create(context) {
    const { template, language } = context;
    const alternatives = ALTERNATIVES[language.id];
    const severest = new Map<number, PhraseHit>();
    let ranges: readonly Range[] | null = null;
    const rankOf = ({ row }: PhraseHit): number => RANK.indexOf(severityOf(row.classes) ?? 'warning');
    return {
      phrase(hit) {
        ranges ??= template.sentences.map(({ range }) => range);
        const sentence =
          hit.range.end <= template.body.start ? SUBJECT : firstEndingAfter(ranges, hit.range.start);
        const rival = severest.get(sentence);
        if (rival && rankOf(rival) <= rankOf(hit)) return;
        if (
          hit.row.classes.includes('dead-end') &&
          alternatives &&
          goesOn(template, sentence, hit, alternatives)
        )
          return;
        severest.set(sentence, hit);
      },
      end() {
        for (const hit of severest.values()) {
          const report = phraseReport(hit);
          const weak = report.severity === 'hint' && report.message === 'found';
          context.report(weak ? { ...report, message: 'weak' } : report);
        }
      },
    };
  },
});

/** Whether the refusal is followed by what can be done, in its own sentence or in the next one. */
function goesOn(template: Template, index: number, hit: PhraseHit, alternatives: Alternatives): boolean {
  const { sentences, words } = template;
  const own = sentences[index];
  if (!own) return false;
  const after = words.slice(own.firstWord, own.lastWord).filter(({ range }) => range.start >= hit.range.end);
  if (after.some(({ key }) => alternatives.turns.has(key))) return true;
  const next = sentences[index + 1];
  return next !== undefined && offers(template, next, alternatives);
}

function offers(
  { words }: Template,
  sentence: Sentence,
  { offers: beginnings, negations }: Alternatives,
): boolean {
  const keys = words.slice(sentence.firstWord, sentence.lastWord).map(({ key }) => key);
  if (keys.some((key) => negations.has(key))) return false;
  return keys.some((key) => beginnings.some((beginning) => key.startsWith(beginning)));
}
