import { defineRule } from '../../engine/types.ts';
import { proseTexts } from '../../facts/address.ts';
import { addressOf } from '../../language/address-of.ts';

export default defineRule({
  meta: {
    id: 'vy-agreement',
    group: 'address',
    severity: 'warning',
    source: ['003', 'норма'],
    title: {
      ru: 'При «Вы» глагол и краткое прилагательное стоят во множественном числе',
      en: '“Вы” takes a plural predicate',
    },
    docs: {
      ru: 'При «Вы» сказуемое ставят во множественном числе, хотя адресат один: «Вы правы», «Вы получили», «Вы записаны». Ошибка обычно остаётся после правки шаблона, написанного на «ты».\n\nМолчит: существительные и полные прилагательные («Вы наш постоянный гость»), придаточные с другим подлежащим («Вы просили, чтобы позвонил мастер»), «Вы сама».',
      en: 'The predicate of «Вы» is plural even for one reader: «Вы правы», «Вы получили». The mistake is usually what is left of a template once written informally.\n\nSilent: nouns and full adjectives («Вы наш постоянный гость»), clauses with a subject of their own, «Вы сама».',
    },
    messages: {
      singular: {
        ru: '«{found}» в единственном числе, а при «Вы» нужно множественное: «{right}».',
        en: '“{found}” is singular; with “Вы” the predicate is plural: “{right}”.',
      },
      fix: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
    },
    languages: ['ru'],
    fix: 'safe',
    examples: [
      {
        bad: 'Добрый день, {{ client.name }}!\n\nВы прав, в счёте ошибка. Когда Вы получил его?\n\n{{ farewell }}\n',
        good: 'Добрый день, {{ client.name }}!\n\nВы правы, в счёте ошибка. Когда Вы получили его?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const address = addressOf(context.language.id);
    if (!address) return null;
    return {
      end() {
        for (const { range, replacement } of proseTexts(context).flatMap((text) =>
          address.findDisagreements(text),
        )) {
          const values = { found: context.template.source.slice(range.start, range.end), right: replacement };
          context.report({
            range,
            message: 'singular',
            values,
            fix: { title: 'fix', values, edits: [{ range, text: replacement }] },
          });
        }
      },
    };
  },
});
