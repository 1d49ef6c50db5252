import assert from 'node:assert/strict';
import { applyEdits } from '../../../rules/engine/fix.ts';
import { addressOf } from '../../../rules/language/address-of.ts';
import { parseTemplate } from '../../../rules/template/template.ts';

function polite(text: string): string {
  const hits = addressOf('uk')!.findInformal(parseTemplate(text), { capital: true });
  return applyEdits(
    text,
    hits.flatMap(({ range, replacement, dependents }) => [
      { range, text: replacement! },
      ...dependents.map((word) => ({ range: word.range, text: word.replacement })),
    ]),
  );
}

describe('informal address in Ukrainian', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Ти записаний на завтра, не забудь паспорт.', 'Ви записані на завтра, не забудьте паспорт.'],
    ['Якщо хочеш перенести, напиши нам.', 'Якщо хочете перенести, напишіть нам.'],
    ['Твоє замовлення готове, можеш забирати.', 'Ваше замовлення готове, можете забирати.'],
    ['Ти не прийшов на прийом, тобі зателефонує лікар.', 'Ви не прийшли на прийом, Вам зателефонує лікар.'],
    ['Подивись чек і підпишись на канал.', 'Подивіться чек і підпишіться на канал.'],
    ['Ти згодна з умовами? Відповіси завтра?', 'Ви згодні з умовами? Відповісте завтра?'],
  ];
  for (const [text, expected] of pairs) it(text, () => assert.equal(polite(text), expected));

  const silent = [
    'Будь ласка, напишіть нам. Ваш товариш прийшов, лиш би встигнути.',
    'Відповідь надішлемо, зміни в розкладі — на сайті.',
    'Клієнт написав: «Передзвони мені». Будь-який день зручний.',
    'Давайте на ти?',
  ];
  for (const text of silent) it(`leaves alone: ${text}`, () => assert.equal(polite(text), text));
});
