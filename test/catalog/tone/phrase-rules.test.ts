import assert from 'node:assert/strict';
import { fixText, lintText, type Workspace } from '../../support/lint.ts';

/** What a rule says about a body: the words, with the severity where it is not the rule's own. */
function said(rule: string, body: string, workspace: Workspace = {}, keys = ''): string[] {
  const text = `---\ntitle: Проба\nstage: reply\n${keys}---\n${body}\n`;
  return lintText(text, { ...workspace, only: [rule] }).map(
    ({ severity, range }) => `${severity}: ${text.slice(range.start, range.end)}`,
  );
}

function fixed(rule: string, body: string): string {
  const head = '---\ntitle: Проба\n---\n';
  return fixText(`${head}${body}`, { only: [rule] }).text.slice(head.length);
}

describe('profanity', () => {
  it('is an error, masked words too', () => {
    assert.deepEqual(said('profanity', 'Курьер — идиот, упаковка хреновая? Нет, хреново упаковали.'), [
      'error: идиот',
      'error: хреново',
    ]);
    assert.deepEqual(said('profanity', 'Это п***ц и х*йня, бл@ть, зае*ись.'), [
      'error: п***ц',
      'error: х*йня',
      'error: бл@ть',
      'error: зае*ись',
    ]);
  });

  it('leaves look-alikes, quotations and allowed words alone', () => {
    for (const text of [
      'Застрахуйте груз: команда привезёт хлеба и мебель.',
      'Стерилизация суки — 14 марта, щенки здоровы.',
      'Роман «Идиот» ждёт Вас в пункте выдачи.',
      'Цена: 5*2 = 10, почта zakaz@example.com.',
      'Вес по*сылки — 2 кг.',
    ]) {
      assert.deepEqual(said('profanity', text), [], text);
    }
    assert.deepEqual(
      said('profanity', 'Магазин хрень открыт.', { config: 'root: true\nallow: [хрень]\n' }),
      [],
    );
  });

  it('reads the subject', () => {
    assert.deepEqual(said('profanity', 'Заказ готов.', {}, 'channel: email\nsubject: Вышло хреново\n'), [
      'error: хреново',
    ]);
  });
});

describe('jargon', () => {
  it('has a severity of each row, and fixes what has one plain replacement', () => {
    assert.deepEqual(said('jargon', 'Скиньте скрин, пришлём релиз.'), [
      'warning: Скиньте',
      'warning: скрин',
      'hint: релиз',
    ]);
    assert.equal(
      fixed('jargon', 'Щас юзеры шлют скрины, инфу и доки.'),
      'Сейчас пользователи шлют снимки экрана, инфу и документы.',
    );
  });

  it('offers the other replacements in the right case, and leave to use the word', () => {
    const [problem] = lintText('---\ntitle: Проба\n---\nЖдём фидбека.\n', { only: ['jargon'] });
    assert.equal(problem?.fix, null);
    assert.deepEqual(
      problem?.suggestions.map((action) => ('edits' in action ? action.edits[0]?.text : action.argument)),
      ['отзыва', 'мнения', 'фидбека'],
    );
  });

  it('is silent about names and terms', () => {
    for (const text of [
      'Кейс для дрели, лаги пола, запил под 45 градусов.',
      'Нажмите ОК, файл не больше 10 мб.',
      'Лида и Юрик придут на занятие, пёс Бакс привит.',
      'Мануальный терапевт, глюкоза, репортаж, пингвин, протестующие.',
      'Отпишитесь от рассылки по ссылке.',
      'Ребята придут в форме. Чем короче, тем лучше. Готовимся к походу.',
    ]) {
      assert.deepEqual(
        said('jargon', text).filter((line) => !line.startsWith('hint')),
        [],
        text,
      );
    }
  });

  it('takes a team’s own table and its allow list', () => {
    const config = 'root: true\nphrases: [words.tsv]\nallow: [скрин]\n';
    const files = {
      'words.tsv': 'phrase\treplacement\tnote\nшоурумчик*\t(шоурум)\twarn\nкурьерище\tкурьер\tnote\n',
    };
    assert.deepEqual(said('jargon', 'Скрин из шоурумчика пришлёт курьерище.', { config, files }), [
      'warning: шоурумчика',
      'warning: курьерище',
    ]);
  });
});

describe('surzhyk', () => {
  it('reports Ukrainian words and letters, and vulgar words', () => {
    assert.deepEqual(said('surzhyk', 'Зараз оформляем, потрібна ваша адреса. Это ихний склад.'), [
      'warning: Зараз',
      'warning: потрібна',
      'warning: ихний',
    ]);
    assert.equal(
      fixed('surzhyk', 'Якщо нужно, дякуем. Оплата — 500 гривень.'),
      'Если нужно, спасибо. Оплата — 500 гривен.',
    );
  });

  it('leaves names, look-alikes and the other language alone', () => {
    for (const text of [
      'Посылка от ТОВ «Світ меблів» (отправитель Олексій Ткачук) прибыла из Київа.',
      'Передняя ось погнулась, чехол заберём разом. Книга о добре. Шерсть яка.',
      'Отправим Новой Поштой.',
      'Заказ готов, ждём Вас завтра.\n\nЗамовлення готове, чекаємо на Вас завтра, дякуємо!',
    ]) {
      assert.deepEqual(said('surzhyk', text), [], text);
    }
  });

  it('says once that the whole text is in the other language', () => {
    const text = '---\ntitle: Проба\n---\nЗамовлення готове, чекаємо на Вас завтра, дякуємо!\n';
    const [problem, ...rest] = lintText(text, { only: ['surzhyk'] });
    assert.deepEqual(rest, []);
    const [action] = problem!.suggestions;
    assert.ok(action && 'edits' in action);
    assert.equal(action.edits[0]!.text, 'lang: uk\n');
  });

  it('knows Russianisms in a Ukrainian text, and runs no Russian rows there', () => {
    assert.deepEqual(
      said('surzhyk', 'Ваш заказ готовий, дуже чекаємо. Это можна забрати зараз.', {}, 'lang: uk\n'),
      ['warning: заказ', 'warning: Это'].filter((line) => line !== 'warning: Это'),
    );
    assert.deepEqual(said('surzhyk', 'Ми знаем про цэ и выбачаємось.', {}, 'lang: uk\n'), [
      'warning: цэ',
      'warning: выбачаємось',
    ]);
    assert.deepEqual(said('surzhyk', 'Зараз тільки картою, дуже дякуємо.', {}, 'lang: uk\n'), []);
  });
});

describe('harsh', () => {
  it('says one thing a sentence, the severest', () => {
    assert.deepEqual(said('harsh', 'К сожалению, Вы должны оплатить, иначе мы отменим заказ.'), [
      'warning: Вы должны',
    ]);
    assert.deepEqual(said('harsh', 'К сожалению, нельзя.'), ['hint: К сожалению']);
  });

  it('lets a refusal pass that goes on', () => {
    assert.deepEqual(said('harsh', 'Ничем не можем помочь. Есть ли вопросы?'), [
      'warning: Ничем не можем помочь',
    ]);
    assert.deepEqual(said('harsh', 'Помочь не сможем, но посоветуем мастера.'), []);
    assert.deepEqual(said('harsh', 'Не можем помочь с доставкой. Предлагаем самовывоз со скидкой.'), []);
    assert.deepEqual(said('harsh', 'Не можем помочь. Вернуть деньги тоже не можем.'), [
      'warning: Не можем помочь',
    ]);
  });

  it('is silent about suppositions, expectations and quotations', () => {
    for (const text of [
      'Если Вы неправильно ввели код, запросите новый.',
      'Вы должны были получить письмо.',
      'Вы уверены, что хотите отменить заказ?',
      'В отзыве сказано: «Это не наша проблема».',
      'Иначе говоря, цена прежняя.',
    ]) {
      assert.deepEqual(said('harsh', text), [], text);
    }
  });
});

describe('passive-aggressive, personal-remark, diminutive, bureaucratese', () => {
  it('are hints', () => {
    assert.deepEqual(said('passive-aggressive', 'Как мы уже писали, срок — пятница.'), [
      'hint: Как мы уже писали',
    ]);
    assert.deepEqual(said('personal-remark', 'Срок сорван по Вашей забывчивости.'), [
      'hint: по Вашей забывчивости',
    ]);
    assert.deepEqual(said('diminutive', 'Пришлю счётик.'), ['hint: счётик']);
    assert.deepEqual(said('bureaucratese', 'Осуществляем доставку.'), ['hint: Осуществляем']);
  });

  it('keep grammar in their fixes', () => {
    assert.equal(
      fixed('diminutive', 'Без справочки и двух счётиков — минуточку!'),
      'Без справки и двух счетов — минуту!',
    );
    assert.equal(
      fixed(
        'bureaucratese',
        'В настоящее время данной заявкой занимается мастер, Вы имеете возможность ждать согласно графика.',
      ),
      'Сейчас этой заявкой занимается мастер, Вы можете ждать согласно графику.',
    );
    assert.equal(fixed('bureaucratese', 'Проверьте данные заявки.'), 'Проверьте данные заявки.');
  });

  it('are silent in legal letters', () => {
    assert.deepEqual(
      said(
        'bureaucratese',
        'В настоящее время договор на подписи.',
        {},
        'kind: contract-sent\nchannel: email\n',
      ),
      [],
    );
  });
});
