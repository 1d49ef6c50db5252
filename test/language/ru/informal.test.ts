import assert from 'node:assert/strict';
import { informalIn, labelledSentences, politeText } from './labelled.ts';

interface Score {
  precision: number;
  recall: number;
  exact: number;
  disagreements: string[];
}

function score(name: string): Score {
  let [hits, misses, alarms, exact, rewritten] = [0, 0, 0, 0, 0];
  const disagreements: string[] = [];
  for (const { text, spans, fixed } of labelledSentences(name)) {
    const found = informalIn(text);
    const missed = spans.filter(
      ([start, end]) => !found.some(({ range }) => range.start < end && start < range.end),
    );
    const extra = found.filter(
      ({ range }) => !spans.some(([start, end]) => range.start < end && start < range.end),
    );
    hits += spans.length - missed.length;
    misses += missed.length;
    alarms += extra.length;
    const right = politeText(text) === fixed;
    if (fixed !== text) {
      rewritten++;
      if (right) exact++;
    }
    if (missed.length > 0 || extra.length > 0 || !right) disagreements.push(`${text} → ${politeText(text)}`);
  }
  return {
    precision: hits / (hits + alarms),
    recall: hits / (hits + misses),
    exact: exact / rewritten,
    disagreements,
  };
}

describe('informal address in Russian', () => {
  for (const name of ['ty-labelled.tsv', 'ty-own.tsv', 'ty-exam.tsv']) {
    it(`finds and rewrites ${name}`, () => {
      const { precision, recall, exact, disagreements } = score(name);
      const report = disagreements.join('\n');
      assert.ok(precision >= 0.98, `precision ${precision}\n${report}`);
      assert.ok(recall >= 0.97, `recall ${recall}\n${report}`);
      assert.ok(exact >= 0.96, `exact rewriting ${exact}\n${report}`);
    });
  }

  it('reports each word by itself and gives every agreeing word to one report', () => {
    const text = 'Если забыла пароль, напиши и подпишись сама.';
    const hits = informalIn(text);
    assert.deepEqual(
      hits.map(({ range }) => text.slice(range.start, range.end)),
      ['напиши', 'подпишись'],
    );
    const dependents = hits.flatMap(({ dependents }) => dependents.map(({ range }) => range.start));
    assert.equal(new Set(dependents).size, dependents.length);
    assert.equal(politeText(text), 'Если забыли пароль, напишите и подпишитесь сами.');
  });

  it('leaves a particle to the word that replaces its own', () => {
    assert.equal(politeText('Скажи-ка, кто тебе-то звонил?'), 'Скажите-ка, кто Вам-то звонил?');
  });

  it('knows the prepositional case of «тебе»', () => {
    assert.equal(
      politeText('Врач помнит о тебе и позвонит тебе. Мы скучали по тебе.'),
      'Врач помнит о Вас и позвонит Вам. Мы скучали по Вам.',
    );
    assert.equal(politeText('Чек при тебе? Всё держится на тебе.'), 'Чек при Вас? Всё держится на Вас.');
  });

  it('is sure of a question without a subject beside a sentence on «ты»', () => {
    assert.equal(politeText('Забыла пароль? Восстанови его.'), 'Забыли пароль? Восстановите его.');
    assert.equal(politeText('Твой заказ готов. Не забыл про чек?'), 'Ваш заказ готов. Не забыли про чек?');
    for (const other of ['Не пришёл код?', 'Закончился кофе?', 'Курьер опоздал?', 'Обновился каталог?'])
      assert.equal(politeText(`${other} Напиши нам.`), `${other} Напишите нам.`);
  });

  it('takes «мой» for an order only with what one washes, and crosses no street', () => {
    assert.equal(politeText('Мой окна и руки.'), 'Мойте окна и руки.');
    assert.equal(politeText('Мой тебе совет: звони.'), 'Мой Вам совет: звоните.');
    assert.equal(politeText('Мой номер ниже, звони.'), 'Мой номер ниже, звоните.');
    assert.deepEqual(informalIn('Перешли дорогу — и Вы у входа. Готовь сани летом!'), []);
  });

  it('knows imperatives that the dictionary gets wrong, and homonyms with their objects', () => {
    assert.equal(politeText('Повесь шторы и взвесь чемодан.'), 'Повесьте шторы и взвесьте чемодан.');
    assert.equal(politeText('Снизь скорость.'), 'Снизьте скорость.');
    assert.equal(politeText('Не клади телефон далеко.'), 'Не кладите телефон далеко.');
    assert.deepEqual(informalIn('Это не мой размер. Ручной клади нет.'), []);
    assert.equal(politeText('Полей фикус и перекрой кран.'), 'Полейте фикус и перекройте кран.');
    assert.deepEqual(
      informalIn('Перекрой дублёнки займёт неделю. Сыпь пройдёт сама. Полей с рожью нет.'),
      [],
    );
  });

  it('takes an imperative that means «if», the end of a number and a misspelt noun for no address', () => {
    for (const text of [
      'Приди груз вовремя, мы бы успели.',
      'Имей компания лицензию, вопросов бы не было.',
      'Напиши она раньше, мы бы ответили.',
      'Код работал бы, будь функция объявлена.',
      'Будь что будет.',
      'Чёрт возьми, какая красота!',
      'Скидка на 10-ной системе.',
      'Нужна ваша помошь.',
    ])
      assert.deepEqual(informalIn(text), [], text);
    assert.equal(politeText('Приди вовремя, мы бы всё успели.'), 'Придите вовремя, мы бы всё успели.');
    assert.equal(politeText('Хоть и опоздала, тебя примут.'), 'Хоть и опоздали, Вас примут.');
  });

  it('reads pronouns in any capitals', () => {
    assert.equal(politeText('Теперь ТЫ с нами.'), 'Теперь Вы с нами.');
    assert.equal(politeText('ТВОЙ ЗАКАЗ ГОТОВ'), 'ВАШ ЗАКАЗ ГОТОВ');
  });

  it('stays linear in the length of one sentence', () => {
    const time = (times: number): number => {
      const text = 'если ты забыл код, напиши и пришли скан, что не прошла проверка '.repeat(times);
      const start = performance.now();
      informalIn(text);
      return performance.now() - start;
    };
    time(200);
    const [once, fourfold] = [Math.min(time(500), time(500)), Math.min(time(2000), time(2000))];
    assert.ok(fourfold < once * 10 + 20, `${once} ms, then ${fourfold} ms for four times the text`);
  });
});
