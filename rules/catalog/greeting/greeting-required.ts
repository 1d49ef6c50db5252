import { defineRule } from '../../engine/types.ts';
import { clientName } from '../../facts/client-name.ts';
import { greets, openingOf } from '../../facts/greeting.ts';
import type { Template } from '../../template/types.ts';

/** Words of «Сервис „Поршень“» and the like at the most. */
const LONGEST_SIGNATURE = 4;

/** «Сервис „Поршень“», «Ваша {{ company.name }}» as the last words of an SMS name the sender as well as a prefix does. */
function signsWithBrand({ sentences, prose, liquid }: Template): boolean {
  const last = sentences.at(-1);
  if (!last || sentences.length === 1 || last.lastWord - last.firstWord > LONGEST_SIGNATURE) return false;
  const { start, end } = last.range;
  if (/[»”“"][.!]?\s*$/.test(prose.slice(start, end))) return true;
  return liquid.outputs.some(
    ({ range, value: { value } }) =>
      start <= range.start && range.end <= end && value.type === 'variable' && value.name === 'company.name',
  );
}

export default defineRule({
  meta: {
    id: 'greeting-required',
    group: 'greeting',
    severity: 'warning',
    source: ['003'],
    title: { ru: 'Сообщение начинается с приветствия', en: 'A message begins with a greeting' },
    docs: {
      ru: 'Любое общение с клиентом начинается с приветствия: «Добрый день» или «Здравствуйте». Имя может стоять первым («{{ client.name }}, здравствуйте!»), перед приветствием могут стоять заголовок, название магазина в скобках или эмодзи.\n\nПравило молчит для ответов внутри диалога (`stage: reply`, `stage: closing`), для звонков, кодов входа, для push (их подписывает само приложение) и для SMS, которые начинаются или кончаются названием компании.',
      en: 'Every contact with a client begins with a greeting. The name may come first, and a title line, a shop’s name in brackets or an emoji may stand before it.\n\nSilent for replies inside a dialogue (`stage: reply`, `stage: closing`), for login codes, for push notifications, which bear their application’s name, and for SMS that begin or end with a brand.',
    },
    messages: {
      missing: {
        ru: 'Сообщение начинается без приветствия. Клиент воспримет его как обрывок; поздоровайтесь: «{greeting}!».',
        en: 'The message begins without a greeting, and reads like a fragment. Greet the client: “{greeting}!”.',
      },
      insert: { ru: 'Вставить «{greeting}!»', en: 'Insert “{greeting}!”' },
      reply: {
        ru: 'Это ответ внутри диалога: stage: reply',
        en: 'This is a reply inside a dialogue: stage: reply',
      },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Ваш заказ собран. Когда Вам удобно его забрать?\n\nДо свидания! {{ wish }}\n',
        good: 'Добрый день, {{ client.name }}!\n\nВаш заказ собран. Когда Вам удобно его забрать?\n\nДо свидания! {{ wish }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template, language } = context;
    if (!greets(context) || language.id === 'und' || settings.kind === 'login-code') return null;
    // A push notification bears the name of its application.
    if (settings.channels.every((channel) => channel === 'push')) return null;
    return {
      end() {
        const opening = openingOf(context);
        if (opening.greetings.length > 0 || template.words.length === 0) return;
        const short = settings.channels.every((channel) => channel === 'sms' || channel === 'push');
        if (opening.branded && (short || template.source[opening.start] === '[')) return;
        if (short && signsWithBrand(template)) return;
        const known = settings.audience === 'personal' && settings.contact === 'repeat';
        const name = known ? `, {{ ${clientName(context)} }}` : '';
        const greeting = language.greetings.preferred + name;
        const newline = template.source.includes('\r\n') ? '\r\n' : '\n';
        const first = template.words.find((word) => word.range.start >= opening.start) ?? template.words[0]!;
        const at = { start: opening.before, end: opening.before };
        context.report({
          range: first.range,
          message: 'missing',
          values: { greeting },
          fix: {
            title: 'insert',
            edits: [{ range: at, text: `${greeting}!${short ? ' ' : newline + newline}` }],
          },
          suggestions: stageReply(context, newline),
        });
      },
    };

    function stageReply({ template: { frontMatter } }: typeof context, newline: string) {
      if (!frontMatter.content || settings.has('stage')) return [];
      const end = frontMatter.content.end;
      const text = `stage: reply${newline}`;
      return [{ title: 'reply' as const, edits: [{ range: { start: end, end }, text }] }];
    }
  },
});
