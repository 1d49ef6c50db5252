import assert from 'node:assert/strict';
import { silentOn, spansOf, speaksOn } from '../../support/alarms.ts';
import { lintText, withFrontMatter } from '../../support/lint.ts';

const RULE = 'confidential';

describe('confidential', () => {
  speaksOn(RULE, {
    'Карта 4111 1111 1111 1111 или 5555555555554444': ['4111 1111 1111 1111', '5555555555554444'],
    'СНИЛС 112-233-445 95 или 11223344595': ['112-233-445 95'],
    'СНИЛС: 11223344595': ['11223344595'],
    'ИНН директора 500100732259, Ваш ИНН 7707083893': ['500100732259', '7707083893'],
    'Паспорт: серия 4508 № 123456': ['4508 № 123456'],
    'Счёт 40817810099910004312': ['40817810099910004312'],
    'Почта buh.petrova1985@example.com, ivanov.p@mail.ru, anna@firma.example': [
      'buh.petrova1985@example.com',
      'ivanov.p@mail.ru',
      'anna@firma.example',
    ],
    'Мой номер +7 912 345-67-89, Анна: 8 (912) 345 67 89': ['+7 912 345-67-89', '8 (912) 345 67 89'],
    'Телефон +380 67 123-45-67': ['+380 67 123-45-67'],
    'Пароль: Qwerty12, token=abc123def456': ['Qwerty12', 'abc123def456'],
    'Ключ AKIAIOSFODNN7EXAMPLE': ['AKIAIOSFODNN7EXAMPLE'],
    'Пришлите, пожалуйста, код из СМС.': ['Пришлите, пожалуйста, код из СМС'],
  });

  silentOn(RULE, [
    '{{ agent.phone }}, {{ agent.email }}, {{ order.card_masked }}, {{ "4111 1111 1111 1111" }}',
    'Пишите на info@mail.ru, zakaz.mebel@mail.ru, doc.kadry@yandex.ru, lk@company.ru, hello@anna-shop.ru',
    'Звоните 8 800 555-35-35, +7 (495) 123-45-67, 0 800 123 456',
    'Карта 4111 **** **** 1111, **** 1111',
    'Трек-номер 4111111111111111, договор № 4111111111111111, артикул 5555555555554444',
    'Полис 0012 3456 7890 1235, накладная 480021700315',
    'ООО «Вега», ИНН 7707083893; ИП Иванов, ИНН 500100732259, ОГРНИП 304500116000157',
    'Никому не сообщайте код из СМС. Мы никогда не просим: пришлите CVV.',
    'Введите код из СМС на сайте. Сообщите код из СМС курьеру.',
    'Пароль от Wi-Fi: guest2024. Пароль Вы придумаете сами, минимум 8 знаков.',
    'Возьмите паспорт и 10 копий. В 2024 году 8 900 заказов, с 10:00-18:00 8 марта.',
    '<!-- карта 4111 1111 1111 1111 -->',
  ]);

  it('tells a personal number from one that nobody is named with', () => {
    const severity = (text: string) =>
      lintText(withFrontMatter(text), { only: [RULE] }).map((it) => it.severity);
    assert.deepEqual(severity('Звоните +7 912 345-67-89'), ['info']);
    assert.deepEqual(severity('Мой сотовый +7 912 345-67-89'), ['warning']);
    assert.deepEqual(severity('Карта 4111 1111 1111 1111'), ['error']);
  });

  it('reads the subject, and offers a placeholder for telephone and mail', () => {
    const text = '---\ntitle: x\nsubject: Карта 4111 1111 1111 1111\n---\nПочта ivanov.p@mail.ru\n';
    assert.deepEqual(spansOf(RULE, text), ['4111 1111 1111 1111', 'ivanov.p@mail.ru']);
    const [, mail] = lintText(text, { only: [RULE] });
    assert.deepEqual(mail!.suggestions, [
      {
        title: 'Поставить переменную {{ agent.email }}',
        edits: [{ range: mail!.range, text: '{{ agent.email }}' }],
      },
    ]);
  });
});
