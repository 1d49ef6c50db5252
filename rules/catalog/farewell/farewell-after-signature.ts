import { defineRule } from '../../engine/types.ts';
import { closingFact } from '../../facts/farewell.ts';

export default defineRule({
  meta: {
    id: 'farewell-after-signature',
    group: 'farewell',
    severity: 'hint',
    source: ['практика'],
    title: { ru: 'Прощание стоит перед подписью', en: 'The goodbye stands before the signature' },
    docs: {
      ru: 'Подпись закрывает письмо: всё, что ниже, читают как приписку. «До свидания» и пожелание ставят перед «С уважением».\n\nМолчит, если подписи нет или прощание стоит перед ней.',
      en: 'A signature closes a letter; what stands below it reads as an afterthought. The goodbye and the wish go before «С уважением».\n\nSilent without a signature, and where the goodbye stands before it.',
    },
    messages: {
      after: {
        ru: 'Прощание стоит после подписи. Поставьте его перед «{signature}»',
        en: 'The goodbye stands below the signature. Put it before “{signature}”',
      },
      move: { ru: 'Перенести перед подпись', en: 'Move it before the signature' },
      signature: { ru: 'Подпись', en: 'The signature' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Счёт\nsend: Mo-Th 10:00-15:00\n---\nЗдравствуйте, {{ client.name }}!\n\nСчёт готов. Нужен ли Вам оригинал?\n\nС уважением,\n{{ agent.name }}\n\nДо свидания! Удачного дня!\n',
        good: '---\ntitle: Счёт\nsend: Mo-Th 10:00-15:00\n---\nЗдравствуйте, {{ client.name }}!\n\nСчёт готов. Нужен ли Вам оригинал?\n\nДо свидания! Удачного дня!\n\nС уважением,\n{{ agent.name }}\n',
      },
    ],
  },
  create(context) {
    return {
      end() {
        const { signature, afterSignature } = closingFact(context);
        if (!signature || !afterSignature) return;
        const { source, liquid } = context.template;
        const newline = source.includes('\r\n') ? '\r\n' : '\n';
        const text = source.slice(afterSignature.start, afterSignature.end);
        const line = source.lastIndexOf('\n', signature.start - 1) + 1;
        const before = source.slice(0, afterSignature.start).trimEnd().length;
        const ownLines = source.slice(before, afterSignature.start).includes('\n');
        // A block of branches cannot be taken apart.
        const inBlock = liquid.tags.some(
          ({ range }) =>
            (range.start < afterSignature.start && afterSignature.start < range.end) ||
            (range.start < signature.start && signature.start < range.end),
        );
        context.report({
          range: afterSignature,
          message: 'after',
          values: { signature: source.slice(signature.start, signature.end) },
          related: [{ range: signature, message: 'signature' }],
          suggestions:
            ownLines && !inBlock
              ? [
                  {
                    title: 'move',
                    edits: [
                      { range: { start: line, end: line }, text: text + newline + newline },
                      { range: { start: before, end: afterSignature.end }, text: '' },
                    ],
                  },
                ]
              : [],
        });
      },
    };
  },
});
