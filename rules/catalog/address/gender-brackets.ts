import { defineRule } from '../../engine/types.ts';
import { proseTexts } from '../../facts/address.ts';
import { addressOf } from '../../language/address-of.ts';

export default defineRule({
  meta: {
    id: 'gender-brackets',
    group: 'address',
    severity: 'hint',
    source: ['практика'],
    title: { ru: 'Вместо «получил(а)» — «Вы получили»', en: '“Вы получили” instead of “получил(а)”' },
    docs: {
      ru: '«Получил(а)», «заинтересован(-а)», «готов/готова» показывают клиенту, что писала машина. При «Вы» род не нужен: «Вы получили», «Вы заинтересованы».\n\nМолчит, если скобки относятся к автору письма («рад(а) помочь», «я подготовил(а)») или стоят при имени.',
      en: '«Получил(а)» and «заинтересован(-а)» show the client that a machine wrote the letter. With «Вы» no gender is needed: «Вы получили».\n\nSilent where the brackets are about the writer («рад(а) помочь») or beside a name.',
    },
    messages: {
      brackets: {
        ru: '«{found}» выдаёт шаблон. При «Вы» род не нужен: «{right}».',
        en: '“{found}” looks like a form letter. With “Вы” no gender is needed: “{right}”.',
      },
      rewrite: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
    },
    languages: ['ru'],
    fix: 'suggestion',
    examples: [
      {
        bad: 'Добрый день, {{ client.name }}!\n\nВы уже получил(а) посылку?\n\n{{ farewell }}\n',
        good: 'Добрый день, {{ client.name }}!\n\nВы уже получили посылку?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const address = addressOf(context.language.id);
    if (!address) return null;
    return {
      end() {
        for (const { range, replacement } of proseTexts(context).flatMap((text) =>
          address.findGenderBrackets(text),
        )) {
          const values = { found: context.template.source.slice(range.start, range.end), right: replacement };
          context.report({
            range,
            message: 'brackets',
            values,
            suggestions: [{ title: 'rewrite', values, edits: [{ range, text: replacement }] }],
          });
        }
      },
    };
  },
});
