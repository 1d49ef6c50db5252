import assert from 'node:assert/strict';
import { lintText, type Workspace } from '../../support/lint.ts';

/** Severity and words of what one rule reports. */
function check(rule: string, body: string, front = 'channel: chat', workspace: Workspace = {}): string[] {
  const source = `---\ntitle: x\n${front}\n---\n${body}\n`;
  return lintText(source, { ...workspace, only: [rule] }).map(
    ({ severity, range }) => `${severity}: ${source.slice(range.start, range.end)}`,
  );
}

const START = 'Здравствуйте, {{ client.name }}!\n\nЗаказ готов. Заберёте его завтра?\n\n';

describe('farewell-required', () => {
  const rule = 'farewell-required';
  const endings: readonly string[] = [
    'До свидания! {{ wish }}',
    'Если нет, до свидания! {{ wish }}',
    '{{ farewell }}',
    'Всего доброго и хорошего дня,\nМагазин «Лампа»',
    'С уважением,\n{{ agent.name }}',
    'До встречи!',
    'Хорошего дня!',
    'Пока!',
    'До свидания! {{ wish }}\n\nООО «Лампа», ул. Ленина, 5\nhttps://lamp.example',
    'До свидания! {{ wish }}\n\nP.S. Возьмите паспорт. Он нужен на входе.',
    'До свидания! {{ wish }}\n\nВы получили это письмо, потому что подписаны на новости. Отписаться: {{ u.url }}',
    '{% if now.hour < 12 %}До свидания! Удачного дня!{% else %}{{ farewell }}{% endif %}',
    '{% render "footer" %}',
    '{{ signature }}',
  ];
  const workspace = { files: { '_partials/footer.liquid': 'С уважением,\nкоманда «Лампы»' } };
  const front = 'channel: chat\nplaceholders:\n  signature: {example: "До свидания! Анна"}';
  for (const ending of endings) {
    it(`takes «${ending.replaceAll('\n', ' ⏎ ')}»`, () =>
      assert.deepEqual(check(rule, START + ending, front, workspace), []));
  }

  it('reports a message that stops', () => {
    assert.deepEqual(check(rule, START.trim()), ['warning: Заберёте его завтра?']);
    assert.deepEqual(check(rule, `${START}{{ agent.name }}, магазин «Лампа»`), [
      'warning: Заберёте его завтра?',
    ]);
    assert.deepEqual(check(rule, `${START}Пока заказ у нас, его можно изменить.`), [
      'warning: Пока заказ у нас, его можно изменить.',
    ]);
    assert.deepEqual(
      check(
        rule,
        'Здравствуйте! Желаем хорошего дня.\n\nЗаказ готов. Он у нас. Заберёте его? Когда Вам удобно?',
      ),
      ['warning: Когда Вам удобно?'],
    );
  });

  it('judges every branch', () => {
    const some = `${START}{% if order.paid %}До свидания! {{ wish }}{% endif %}`;
    assert.deepEqual(check(rule, some), ['warning: Заберёте его завтра?']);
  });

  it('is silent where nobody says goodbye', () => {
    for (const silent of [
      'channel: sms',
      'channel: push',
      'kind: login-code',
      'stage: reply',
      'stage: opening',
      'lang: fr',
    ]) {
      assert.deepEqual(check(rule, START.trim(), silent), [], silent);
    }
    assert.deepEqual(check(rule, 'Hello!\n\nYour order is ready. Shall we deliver it?', 'lang: en'), [
      'warning: Shall we deliver it?',
    ]);
  });
});

describe('farewell-forbidden', () => {
  const rule = 'farewell-forbidden';

  it('finds chatty goodbyes at the end', () => {
    assert.deepEqual(check(rule, `${START}Пока!`), ['error: Пока!']);
    assert.deepEqual(check(rule, `${START}Ну всё, чао! {{ wish }}`), ['error: чао!']);
    assert.deepEqual(check(rule, `${START}Мы на связи!`), ['error: Мы на связи!']);
    assert.deepEqual(check(rule, `${START}До связи`), ['error: До связи']);
    assert.deepEqual(check(rule, `${START}{% if client.vip %}До свидания!{% else %}Пока{% endif %}`), [
      'error: Пока',
    ]);
    assert.deepEqual(check(rule, 'Hello!\n\nAll done.\n\nBye!', 'lang: en'), ['error: Bye!']);
  });

  it('leaves the words alone where they mean something else', () => {
    for (const text of [
      'Пока заказ у нас, его можно изменить. До свидания!',
      'Мы на связи с 9 до 18. До свидания!',
      'Давайте созвонимся завтра. До свидания!',
      'Она сказала: «Пока!» До свидания!',
    ]) {
      assert.deepEqual(check(rule, START + text), [], text);
    }
  });
});

describe('farewell-formal', () => {
  const rule = 'farewell-formal';

  it('asks for a formula beside a wish', () => {
    assert.deepEqual(check(rule, `${START}Хорошего дня!`), ['info: Хорошего дня!']);
    assert.deepEqual(check(rule, `${START}{{ wish }}`), ['info: {{ wish }}']);
    assert.deepEqual(check(rule, `${START}До свидания! Хорошего дня!`), []);
    assert.deepEqual(check(rule, `${START}Хорошего дня!\n\nС уважением,\nАнна`), []);
    assert.deepEqual(check(rule, `${START}Хорошего дня!`, 'stage: reply'), []);
    assert.deepEqual(check(rule, 'Hello!\n\nAll is ready.\n\nHave a nice day!', 'lang: en'), []);
  });
});

describe('farewell-after-signature', () => {
  const rule = 'farewell-after-signature';

  it('wants the goodbye above the signature', () => {
    const below = `${START}С уважением,\nАнна\n\nДо свидания! Удачного дня!`;
    assert.deepEqual(check(rule, below), ['hint: До свидания! Удачного дня!']);
    assert.deepEqual(check(rule, `${START}До свидания!\n\nС уважением,\nАнна`), []);
    assert.deepEqual(check(rule, `${START}С уважением,\nАнна`), []);
  });
});

describe('offer-help', () => {
  const rule = 'offer-help';
  const front = 'stage: closing';

  it('wants an offer before the goodbye of a closing', () => {
    assert.deepEqual(check(rule, 'Акт в кабинете.\n\nДо свидания!', front), ['hint: Акт в кабинете.']);
    for (const offer of [
      'Могу ли я ещё чем-нибудь помочь?',
      'Чем ещё могу помочь?',
      'Остались ли у Вас вопросы?',
      'Нужна ли Вам ещё помощь?',
      'Если появятся вопросы, пишите.',
    ]) {
      assert.deepEqual(check(rule, `Акт в кабинете. ${offer}\n\nДо свидания!`, front), [], offer);
    }
    assert.deepEqual(check(rule, 'Акт в кабинете.\n\nДо свидания!', 'stage: whole'), []);
  });
});

describe('greeting-time', () => {
  const rule = 'greeting-time';
  const at = (hours: string): string => `send: ${hours}`;

  it('holds greetings against their hours', () => {
    assert.deepEqual(check(rule, 'Доброе утро, Анна!', at('Mo-Fr 09:00-13:00')), ['warning: Доброе утро']);
    assert.deepEqual(check(rule, 'Доброе утро, Анна!', at('Mo-Fr 09:00-12:00')), []);
    assert.deepEqual(check(rule, 'Добрый вечер, Анна!', at('Mo-Fr 16:00-18:00')), ['warning: Добрый вечер']);
    assert.deepEqual(check(rule, 'Добрый день, Анна!', at('Mo-Fr 10:00-18:00')), []);
    assert.deepEqual(check(rule, 'Добрый день, Анна!', at('Mo-Fr 10:00-20:00')), ['hint: Добрый день']);
    assert.deepEqual(check(rule, 'Здравствуйте! {{ greeting }}!', at('24/7')), []);
    assert.deepEqual(check(rule, '{{ greeting }}, Анна!', at('24/7')), []);
    assert.deepEqual(check(rule, 'Доброе утро, Анна!', at('{hours: "Mo-Fr 09:00-11:00", delay: PT2H}')), [
      'warning: Доброе утро',
    ]);
    const branches =
      '{% if now.hour < 12 %}Доброе утро{% elsif now.hour < 17 %}Добрый день{% else %}Добрый вечер{% endif %}, Анна!';
    assert.deepEqual(check(rule, branches, at('Mo-Fr 09:00-20:00')), []);
    assert.deepEqual(check(rule, branches.replace('< 12', '< 13'), at('Mo-Fr 09:00-20:00')), [
      'warning: Доброе утро',
    ]);
    const config = { config: 'root: true\ngreetings: {morning: 05:00-14:00}\n' };
    assert.deepEqual(check(rule, 'Доброе утро, Анна!', at('Mo-Fr 09:00-13:00'), config), []);
    assert.deepEqual(check(rule, 'Добрий вечір, Анно!', `lang: uk\n${at('Mo-Fr 09:00-13:00')}`), [
      'warning: Добрий вечір',
    ]);
  });
});
