import assert from 'node:assert/strict';
import { lintText } from '../../support/lint.ts';
import { suggested } from '../../support/suggestions.ts';

const head = '---\ntitle: Т\nchannel: telegram\ncontact: first\n---\n';

/** The body after the rule's suggestion, which leaves nothing to report. */
function repaired(rule: string, body: string): string {
  const source = head + body;
  const text = suggested(source, lintText(source, { only: [rule] })[0]);
  assert.deepEqual(lintText(text, { only: [rule] }), []);
  return text.slice(head.length);
}

describe('suggestions for a first contact', () => {
  it('introduce', () => {
    assert.equal(
      repaired('introduce', 'Добрый день!\n\nВы смотрели стол.\n'),
      'Добрый день! Меня зовут {{ agent.name }}, я {{ agent.role }} компании «{{ company.name }}».\n\nВы смотрели стол.\n',
    );
    assert.match(
      repaired(
        'introduce',
        '{% if now.hour < 12 %}Доброе утро!{% else %}Добрый день!{% endif %} Вы смотрели стол.\n',
      ),
      /endif %} Меня зовут .*». Вы смотрели/,
    );
  });

  it('introduce-first', () => {
    assert.equal(
      repaired(
        'introduce-first',
        'Добрый день! Ищете работу? Меня зовут Ольга, склад «Сосна». Когда удобно?\n',
      ),
      'Добрый день! Меня зовут Ольга, склад «Сосна». Ищете работу? Когда удобно?\n',
    );
  });

  it('ask-name, ask-contact-preference', () => {
    assert.equal(
      repaired('ask-name', 'Добрый день! Это Ольга из «Сосны». Есть вопрос.\n'),
      'Добрый день! Это Ольга из «Сосны». Как я могу к Вам обращаться? Есть вопрос.\n',
    );
    assert.equal(
      repaired('ask-contact-preference', 'Добрый день! Это Ольга.\n\nДо свидания!\n'),
      'Добрый день! Это Ольга.\n\nГде и когда Вам удобнее общаться: здесь или по телефону?\n\nДо свидания!\n',
    );
  });

  it('are silent for known clients, replies, groups and login codes', () => {
    const only = ['introduce', 'introduce-first', 'ask-name', 'ask-contact-preference'];
    const body = 'Добрый день! Нужен стол?\n';
    for (const front of [
      'contact: repeat',
      'contact: first\nstage: reply',
      'contact: any\nkind: login-code',
    ]) {
      assert.deepEqual(lintText(`---\ntitle: Т\n${front}\n---\n${body}`, { only }), []);
    }
    const group = lintText(`---\ntitle: Т\ncontact: first\naudience: mass\n---\n${body}`, { only });
    assert.deepEqual(
      group.map(({ rule }) => rule),
      ['introduce'],
    );
  });
});
