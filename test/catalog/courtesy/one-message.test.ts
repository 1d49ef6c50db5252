import assert from 'node:assert/strict';
import { fixText, lintText } from '../../support/lint.ts';

const only = ['one-message'];
const head = '---\ntitle: Т\nchannel: telegram\n---\n';

function fixed(body: string): string {
  const { text } = fixText(head + body, { only });
  assert.equal(fixText(text, { only }).text, text, 'fixing twice changes something');
  return text.slice(head.length);
}

describe('one-message', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Раз два.\n\n---\n\nТри четыре?\n', 'Раз два.\n\nТри четыре?\n'],
    ['Раз два.\n\n***\nТри четыре?\n', 'Раз два.\n\nТри четыре?\n'],
    ['Раз два.\n---\nТри четыре?\n', 'Раз два.\n\nТри четыре?\n'],
    ['Раз два.\r\n\r\n---\r\n\r\nТри четыре?\r\n', 'Раз два.\r\n\r\nТри четыре?\r\n'],
    ['Здравствуйте! (1/2)\n\nРаз два.\n', 'Здравствуйте!\n\nРаз два.\n'],
    ['(2/2) Три четыре.\n', 'Три четыре.\n'],
    ['[1/3] Три четыре.\n', 'Три четыре.\n'],
  ];
  for (const [bad, good] of pairs) it(JSON.stringify(bad), () => assert.equal(fixed(bad), good));

  it('reports each break and each mark', () => {
    const problems = lintText(`${head}Раз. (1/2)\n\n---\n\n(2/2) Два. Продолжение следует.\n`, { only });
    assert.equal(problems.length, 4);
  });

  const silent = [
    'Раз два.\n\nДо свидания!\n\n---\nС уважением, Анна\n',
    'Раз два.\n\n---\nМагазин «Полка»\n8 800 000-00-00\n',
    'Раз два.\n\n---\n{{ agent.name }}, {{ agent.role }}\n',
    'Раз два.\n\n---\nВы получили это письмо, потому что подписаны. Отписаться можно в кабинете.\n',
    'График сменный (2/2), смена 12 часов.\n',
    'Хватит 1/2 стакана.\n',
    'Склад работает 24/7.\n',
    'Часть 1 курса — грамматика.\n',
    '> Раз\n\n---\n',
  ];
  for (const body of silent)
    it(`silent: ${JSON.stringify(body)}`, () => assert.deepEqual(lintText(head + body, { only }), []));

  it('lets letters have sections', () => {
    const letter = head.replace('telegram', 'email');
    assert.deepEqual(lintText(`${letter}Раз два.\n\n---\n\nТри четыре?\n`, { only }), []);
    assert.equal(lintText(`${letter}Раз два.\n\n---\n\nЗдравствуйте! Три.\n`, { only }).length, 1);
  });
});
