import assert from 'node:assert/strict';
import { requestsOf } from '../../rules/facts/requests.ts';
import { contextFor, withFrontMatter } from '../support/lint.ts';

function requestsIn(body: string, lang = 'ru'): string[] {
  const source = withFrontMatter(body).replace('title:', `lang: ${lang}\ntitle:`);
  return requestsOf(contextFor(source)).map(({ range }) => source.slice(range.start, range.end));
}

describe('requests', () => {
  const asked: readonly (readonly [string, string[]])[] = [
    ['Пришлите скан до пятницы.', ['Пришлите']],
    ['Пришлите их до пятницы.', ['Пришлите их']],
    ['{{ client.name }}, подтвердите запись.', ['подтвердите']],
    ['Позвоните мне. Подскажите, где Вам удобнее?', ['Позвоните мне', 'Подскажите']],
    ['Для пропуска укажите номер машины.', ['укажите']],
    ['Чтобы мы успели, пришлите скан.', ['пришлите']],
    ['Нужно, чтобы Вы привезли оригинал.', ['Нужно, чтобы Вы']],
    ['**Подпишите** акт и верните его нам.', ['Подпишите', 'верните его нам']],
  ];
  for (const [text, expected] of asked) it(text, () => assert.deepEqual(requestsIn(text), expected));

  const silent: readonly string[] = [
    'Если останутся вопросы, напишите нам.',
    'Остались вопросы? Позвоните нам.',
    'Напишите, если время неудобно.',
    'Напишите, и мы подберём другое.',
    'Не подошло — верните за 14 дней.',
    'Не беспокойтесь, приходите в любое время и обращайтесь.',
    'Вы подпишите акт и сообщите нам дату.',
    'Когда оплатите счёт, мы начнём.',
    'При встрече покажите паспорт.',
    'Чтобы отменить запись, ответьте на это сообщение.',
    '1. Возьмите паспорт.\n2. Заполните анкету.',
    '- Возьмите паспорт.',
    '## Заполните анкету',
    '[Подтвердите почту](https://a.example)',
    'На экране надпись «Подтвердите вход», это нормально.',
    'Посмотрите? Оплатите картой или наличными?',
    'Дайте знать. Оставьте как есть. Помогите нам стать лучше.',
    'Держите цену, платите картой, пишите сюда.',
  ];
  for (const text of silent) it(`silent: ${text}`, () => assert.deepEqual(requestsIn(text), []));

  it('reads Ukrainian and English, and keeps silent about other languages', () => {
    assert.deepEqual(requestsIn('Надішліть його до п’ятниці.', 'uk'), ['Надішліть його']);
    assert.deepEqual(requestsIn('Send us a scan by Friday. We send parcels daily.', 'en'), ['Send']);
    assert.deepEqual(requestsIn('Pay at the desk if you like.', 'en'), []);
    assert.deepEqual(requestsIn('Пришлите скан.', 'de'), []);
  });

  it('knows which sentence asks politely', () => {
    const requests = requestsOf(contextFor(withFrontMatter('Пришлите, пожалуйста, скан. Подпишите акт.')));
    assert.deepEqual(
      requests.map(({ polite }) => polite),
      [true, false],
    );
  });
});
