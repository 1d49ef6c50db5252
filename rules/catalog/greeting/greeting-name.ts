import { defineRule } from '../../engine/types.ts';
import { clientName, isClientName } from '../../facts/client-name.ts';
import { greets, openingOf } from '../../facts/greeting.ts';
import { nameSlot } from '../../facts/name.ts';

/** Codes have no room for a name; an automatic answer goes out before anybody has looked who writes. */
const NAMELESS_KINDS: ReadonlySet<string> = new Set(['login-code', 'off-hours-autoreply']);

export default defineRule({
  meta: {
    id: 'greeting-name',
    group: 'greeting',
    severity: 'warning',
    source: ['003', '002'],
    title: { ru: 'Знакомого клиента приветствуют по имени', en: 'A known client is greeted by name' },
    docs: {
      ru: 'Клиента, имя которого известно, приветствуют по имени — в каждом новом обращении. Подойдёт любая переменная на месте обращения: «Здравствуйте, {{ client.name }}!», «{{ клиент.имя }}, добрый день!».\n\nВ рассылке имя бывает известно не всегда: там переменной нужен запасной вариант (`default`), иначе часть людей прочтёт «Здравствуйте, !».\n\nПравило молчит при `contact: first` и `any`, для групп, кодов входа и автоответов вне рабочих часов, а также если имя стоит в первых двух предложениях.',
      en: 'A client whose name is known is greeted by name. Any placeholder in the place of address will do. In a mailing the name may be missing: there the placeholder needs a `default`.\n\nSilent with `contact: first` or `any`, for groups, login codes and automatic replies, and where the name stands in the first two sentences.',
    },
    messages: {
      missing: {
        ru: 'Приветствие без имени. Клиент нам знаком, люди любят своё имя: «{right}».',
        en: 'The greeting has no name although we know the client: “{right}”.',
      },
      bare: {
        ru: 'В рассылке имя известно не всегда: без запасного варианта часть людей прочтёт «…, !». Показывайте имя только тогда, когда оно есть.',
        en: 'In a mailing the name is not always known: without a default some people will read “…, !”. Show the name only where there is one.',
      },
      insert: { ru: 'Добавить имя', en: 'Add the name' },
      branch: {
        ru: 'Показывать имя, только если оно известно',
        en: 'Show the name only where it is known',
      },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Здравствуйте!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}!\n\nЗаказ готов. Привезти его завтра?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template, language } = context;
    if (!greets(context) || NAMELESS_KINDS.has(settings.kind ?? '') || language.id === 'und') return null;
    if (settings.audience === 'mass') return { end: mass };
    if (settings.audience !== 'personal' || settings.contact !== 'repeat') return null;
    return { end: personal };

    function personal(): void {
      const all = openingOf(context).greetings;
      // «Коллеги», «дорогие друзья»: several people, whatever the front matter says.
      if (all.some(({ class: kind, text }) => kind === 'vocative' && /[еиі]$/u.test(text))) return;
      const greetings = all.filter((greeting) => greeting.class !== 'vocative');
      const last = greetings.at(-1);
      if (!last || greetings.some((greeting) => greeting.named || nameSlot(template, greeting))) return;
      if (nameFollows(last.range.end)) return;
      const words = template.source.slice(last.range.start, last.range.end);
      const name = `, {{ ${clientName(context)} }}`;
      const at = { start: last.range.end, end: last.range.end };
      const tag = words.startsWith('{%');
      // «Здравствуйте, это Лариса» takes a name too, but not by this insertion alone.
      const plain = /^[!.\s]/.test(template.source.slice(at.end)) || at.end === template.source.length;
      context.report({
        range: last.range,
        message: 'missing',
        values: { right: `${words}${name}!` },
        fix:
          plain && !tag && greetings.length === 1
            ? { title: 'insert', edits: [{ range: at, text: name }] }
            : null,
      });
    }

    /** The name may also address the client right after: «Здравствуйте! {{ client.name }}, Ваш заказ …». */
    function nameFollows(from: number): boolean {
      const index = template.sentences.findIndex((sentence) => sentence.range.end > from);
      const end = template.sentences[index + 1]?.range.end ?? template.body.end;
      return template.liquid.uses.some(
        ({ variable: { name, range } }) =>
          range.start < end && (isClientName(name) || name === clientName(context)),
      );
    }

    function mass(): void {
      for (const greeting of openingOf(context).greetings) {
        const slot = nameSlot(template, greeting);
        if (slot?.kind !== 'output') continue;
        const output = template.liquid.outputs.find(({ range }) => range.start === slot.range.start);
        const { value } = output ?? {};
        if (
          !output ||
          value?.value.type !== 'variable' ||
          value.filters.some((filter) => filter.name === 'default')
        )
          continue;
        const { name } = value.value;
        const declared = settings.placeholders.get(name);
        if (!isClientName(name) || declared?.default !== undefined || guarded(output.range.start, name))
          continue;
        const text = `{% if ${name} != blank %}, {{ ${name} }}{% endif %}`;
        const range = slot.gap && { start: slot.gap.start, end: output.range.end };
        context.report({
          range: output.range,
          message: 'bare',
          suggestions: range ? [{ title: 'branch', edits: [{ range, text }] }] : [],
        });
      }
    }

    /** Inside `{% if client.name %}` the name is there. */
    function guarded(at: number, name: string): boolean {
      return template.liquid.tags.some(
        (tag) =>
          tag.type === 'if' &&
          tag.range.start < at &&
          at < tag.range.end &&
          tag.branches.some(({ condition }) => {
            if (!condition) return false;
            return template.source.slice(condition.range.start, condition.range.end).includes(name);
          }),
      );
    }
  },
});
