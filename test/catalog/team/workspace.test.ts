import assert from 'node:assert/strict';
import { lint } from '../../../rules/engine/lint.ts';
import { contextFor, lintText } from '../../support/lint.ts';

const template = (keys: string, body: string): string =>
  `---\ntitle: ${keys.includes('title') ? '' : 'Шаблон'}\n${keys}---\n${body}\n`;
const body =
  'Здравствуйте, {{ client.name }}!\n\nНапоминаем о записи: {{ visit.time }}. Если планы изменились, предупредите нас, пожалуйста, за два часа. Всё ли в силе?';

describe('duplicate', () => {
  const twin = { 'messages/twin.msg.md': template('', body.replace('два', 'три')) };

  it('names the template that is nearly the same', () => {
    const [problem, ...rest] = lintText(template('', body), { files: twin, only: ['duplicate'] });
    assert.equal(problem!.severity, 'hint');
    assert.match(problem!.message, /messages\/twin\.msg\.md/);
    assert.equal(problem!.related[0]!.path, 'messages/twin.msg.md');
    assert.deepEqual(rest, []);
  });

  it('is silent about translations, other texts, short texts, and without a workspace', () => {
    const text = template('id: visit\n', body);
    const silent = (files: Record<string, string>, source = text): void =>
      assert.deepEqual(lintText(source, { files, only: ['duplicate'] }), []);
    silent({ 'messages/v.msg.md': template('id: visit\nlang: uk\n', body) });
    silent({
      'messages/v.msg.md': template(
        '',
        'Здравствуйте, {{ client.name }}! Мастер заболел, предлагаем другой день. Удобно ли Вам прийти в пятницу в то же время?',
      ),
    });
    silent(
      { 'messages/v.msg.md': template('', 'Здравствуйте! Заказ готов.') },
      template('', 'Здравствуйте! Заказ готов.'),
    );
    const { config, host } = contextFor('');
    const alone = { ...host, siblings: () => undefined };
    const { problems } = lint({
      path: 'a.msg.md',
      source: text,
      config,
      host: alone,
      locale: 'ru',
      only: ['duplicate'],
    });
    assert.deepEqual(problems, []);
  });
});

describe('translation', () => {
  const files = (...names: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      names.map((name) => {
        const [id, lang] = name.split('.');
        return [`messages/${lang}/${id}.msg.md`, template(`id: ${id}\nlang: ${lang}\n`, 'Текст.')];
      }),
    );
  const reported = (own: string, others: Record<string, string>): string[] => {
    const [id, lang] = own.split('.');
    return lintText(template(`id: ${id}\nlang: ${lang}\n`, 'Текст.'), {
      files: others,
      only: ['translation'],
    }).map(({ message }) => message);
  };

  it('speaks where half of the translated ids have a language that this one lacks', () => {
    const [message] = reported('shift.en', files('shift.ru', 'welcome.ru', 'welcome.uk', 'welcome.en'));
    assert.match(message!, /украинский/);
  });

  it('is silent about a language that fewer have, complete ids, and templates in one language', () => {
    const many = files('a.ru', 'a.en', 'b.ru', 'b.en', 'c.ru', 'c.uk', 'c.en');
    assert.deepEqual(reported('a.ru', many), []);
    assert.deepEqual(reported('c.en', many), []);
    assert.deepEqual(reported('lonely.ru', many), []);
    assert.deepEqual(reported('a.en-US', files('a.ru', 'b.ru', 'b.en-GB')), []);
  });
});
