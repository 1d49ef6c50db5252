import { defineRule } from '../../engine/types.ts';
import { informalHits } from '../../facts/address.ts';
import type { InformalHit } from '../../language/address.ts';

export default defineRule({
  meta: {
    id: 'no-ty',
    group: 'address',
    severity: 'error',
    source: ['003', '000'],
    title: { ru: 'К клиенту обращаются на «Вы»', en: 'Clients are addressed with «Вы»' },
    docs: {
      ru: 'К клиенту обращаются на «Вы», даже если он сам пишет на «ты». Правило отмечает каждую форму «ты» и «твой», каждый глагол второго лица единственного числа («хочешь») и каждое повеление в единственном числе («напиши», «подпишись»). Исправление меняет и слова, которые с ними согласуются: «ты готов» → «Вы готовы», «если забыл пароль, напиши» → «если забыли пароль, напишите». Вопрос без местоимения («Забыл пароль?») — подсказка: он может быть и не о клиенте; рядом с предложением на «ты» он исправляется вместе с ним.\n\nМолчит: цитаты и названия в кавычках, «ух ты», «на ты», пословицы («тише едешь — дальше будешь»), слова вроде «лишь» и «мышь», имена («запись для Вари»), прошедшее время («заказы пришли»).',
      en: 'Clients are addressed with the polite “Вы”, even if they write informally themselves. Every form of “ты” and “твой”, every verb in the second person singular and every singular imperative is a report. The fix changes the words that agree as well: «ты готов» → «Вы готовы». A question without a pronoun («Забыл пароль?») is a hint: it may be about somebody else; beside an informal sentence it is fixed together with it.\n\nSilent: quotations and quoted names, «ух ты», «на ты», proverbs, words like «лишь» and «мышь», names, the past tense («заказы пришли»).',
    },
    messages: {
      pronoun: {
        ru: '«{found}» — обращение на «ты», а клиенту пишут на «Вы». Здесь нужно «{right}».',
        en: '“{found}” is informal; clients are addressed politely. Write “{right}”.',
      },
      verb: {
        ru: 'Глагол «{found}» обращается на «ты», а клиенту пишут на «Вы». Здесь нужно «{right}».',
        en: 'The verb “{found}” is informal; clients are addressed politely. Write “{right}”.',
      },
      imperative: {
        ru: 'Просьба «{found}» обращена на «ты», а клиенту пишут на «Вы». Здесь нужно «{right}».',
        en: 'The request “{found}” is informal; clients are addressed politely. Write “{right}”.',
      },
      past: {
        ru: '«{found}» звучит как обращение на «ты». Клиенту пишут во множественном числе: «{right}».',
        en: '“{found}” reads as informal. The polite form is plural: “{right}”.',
      },
      question: {
        ru: '«{found}» без «Вы» похоже на вопрос на «ты». Если он к клиенту, напишите «{right}».',
        en: '“{found}” without a pronoun sounds informal. If it asks the client, write “{right}”.',
      },
      fix: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
      agree: {
        ru: 'Заменить на «{right}» и согласовать {count}',
        en: 'Replace by “{right}” and make {count} agree',
      },
    },
    languages: ['ru', 'uk'],
    fix: 'safe',
    examples: [
      {
        bad: 'Добрый день, {{ client.name }}!\n\nТы записан на завтра, не забудь паспорт. Удобно ли тебе в 15:00?\n\n{{ farewell }}\n',
        good: 'Добрый день, {{ client.name }}!\n\nВы записаны на завтра, не забудьте паспорт. Удобно ли Вам в 15:00?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    return {
      end() {
        for (const hit of informalHits(context)) report(hit);
      },
    };

    function report({ range, kind, replacement, dependents, sure }: InformalHit): void {
      const { source } = context.template;
      const found = source.slice(range.start, range.end);
      const right = replacement ?? '';
      const agreeing = dependents.map((word) => `«${source.slice(word.range.start, word.range.end)}»`);
      const values = { found, right, count: agreeing.join(', ') };
      const fix =
        replacement === null
          ? null
          : {
              title: agreeing.length > 0 ? ('agree' as const) : ('fix' as const),
              edits: [
                { range, text: replacement },
                ...dependents.map((word) => ({ range: word.range, text: word.replacement })),
              ],
            };
      context.report({
        range,
        message: kind,
        values,
        ...(kind === 'question' && { severity: 'hint' }),
        ...(kind === 'question' && !sure ? { suggestions: fix ? [fix] : [] } : { fix }),
      });
    }
  },
});
