import { defineRule, type RuleContext } from '../../engine/types.ts';
import { policyFor, proveGreetings } from '../../facts/proof.ts';
import { sendWindow } from '../../facts/window.ts';
import { capital, timeReport } from '../../facts/wish-report.ts';
import { type Fault, GREETING_BITS } from '../../schedule/proof/judge.ts';
import type { Spoken } from '../../schedule/proof/voice.ts';
import { formatTime } from '../../schedule/week.ts';
import { likeCase } from '../../text/case.ts';

export default defineRule({
  meta: {
    id: 'greeting-time',
    group: 'greeting',
    severity: 'warning',
    source: ['003'],
    title: {
      ru: 'Приветствие подходит к любой минуте окна отправки',
      en: 'The greeting fits every minute of the send window',
    },
    docs: {
      ru: '«Доброе утро» в час дня и «Добрый вечер» в три часа выдают рассылку. По умолчанию утро — с 5 до 12, день — с 9 до 18, вечер — с 17 до 24; часы задаёт `greetings` в `.msgmd.yml`.\n\nПравило проходит всё окно отправки, все ветки и задержку до прочтения, как farewell-time. «Добрый день» в неподходящий час — только подсказка, и только если окно задано в самом шаблоне.\n\nМолчит о «Здравствуйте»: оно верно всегда, и о `{{ greeting }}`.',
      en: 'A good morning at one o’clock gives a mailing away. By default morning is 5–12, day 9–18, evening 17–24; `greetings` in `.msgmd.yml` sets the hours.\n\nThe rule walks the whole send window, every branch and the reading delay, as farewell-time does. «Добрый день» at a wrong hour is only a hint, and only where the template itself sets a window.\n\nSilent about «Здравствуйте», which is always right, and `{{ greeting }}`.',
    },
    messages: {
      wrong: {
        ru: '{When} клиент прочитает «{found}», а это приветствие для часов {hours}{if}. Не подходит: {ranges}.{window}',
        en: '{When} the client reads “{found}”, a greeting for the hours {hours}{if}. Wrong: {ranges}.{window}',
      },
      wrongLater: {
        ru: 'Отправленное {when} клиент может прочитать в {read}, а «{found}» — приветствие для часов {hours}{if}. Нельзя отправлять: {ranges}.{window}',
        en: 'Sent {when}, it may be read at {read}, and “{found}” is a greeting for the hours {hours}{if}. Wrong when sent: {ranges}.{window}',
      },
      replace: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
      computed: { ru: 'Поставить {{ greeting }}', en: 'Put {{ greeting }}' },
    },
    fix: 'safe',
    examples: [
      {
        bad: '---\ntitle: Пояснения\nsend: Mo-Fr 09:00-13:00\n---\nДоброе утро, {{ client.name }}!\n\nПрислать Вам черновик?\n\n{{ farewell }}\n',
        good: '---\ntitle: Пояснения\nsend: Mo-Fr 09:00-13:00\n---\nЗдравствуйте, {{ client.name }}!\n\nПрислать Вам черновик?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    return {
      end() {
        const { faults, paths } = proveGreetings(context);
        if (faults.length === 0) return;
        const byPlace = new Map<string, { spoken: Spoken; faults: Fault[] }>();
        for (const fault of faults) {
          for (const spoken of fault.wrong) {
            const key = `${spoken.place.path}:${spoken.place.start}`;
            const entry = byPlace.get(key);
            if (entry) entry.faults.push(fault);
            else byPlace.set(key, { spoken, faults: [fault] });
          }
        }
        for (const { spoken, faults: own } of byPlace.values())
          report(context, spoken, own, paths!.approximate);
      },
    };
  },
});

function report(context: RuleContext, spoken: Spoken, faults: readonly Fault[], approximate: boolean): void {
  const { place, literal, bit, text, at } = spoken;
  const isDay = bit === GREETING_BITS.day;
  // Nobody said when it goes out: an hour before ten is no reason to speak.
  if (isDay && context.settings.send.inherited) return;
  const { values, data, later } = timeReport(context, faults, approximate);
  const own = place.path === null;
  const range = own ? { start: place.start, end: place.end } : { start: at, end: at };
  const right = likeCase(text, context.language.greetings.neutral);
  const { from, to } = hoursOf(context, bit);
  const replace = { title: 'replace', values: { right }, edits: [{ range, text: right }] };
  const computed = { title: 'computed', edits: [{ range, text: '{{ greeting }}' }] };
  const editable = own && literal;
  // «{{ greeting }}» begins with a capital; in the middle of a sentence it would not fit.
  const opens = /^\p{Lu}/u.test(text);
  context.report({
    range,
    message: later ? 'wrongLater' : 'wrong',
    severity: isDay || approximate ? 'hint' : 'warning',
    values: {
      ...values,
      When: capital(values.when),
      found: text,
      hours: `${formatTime(from)}–${formatTime(to)}`,
    },
    fix: editable && !isDay ? replace : null,
    suggestions: editable
      ? [...(isDay ? [replace] : []), ...(opens && sendWindow(context).delay === 0 ? [computed] : [])]
      : [],
    data,
  });
}

function hoursOf(context: RuleContext, bit: number) {
  const { greetings } = policyFor(context);
  if (bit === GREETING_BITS.morning) return greetings.morning;
  return bit === GREETING_BITS.day ? greetings.day : greetings.evening;
}
