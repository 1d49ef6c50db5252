import assert from 'node:assert/strict';
import { fixText, lintText, withFrontMatter } from '../../support/lint.ts';

const only = ['please'];

function fixed(body: string, front = ''): string {
  const head = `---\ntitle: Т\n${front}---\n`;
  const { text } = fixText(head + body, { only });
  assert.equal(fixText(text, { only }).text, text, 'fixing twice changes something');
  return text.slice(head.length);
}

describe('please', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Пришлите скан.', 'Пришлите, пожалуйста, скан.'],
    ['Позвоните.', 'Позвоните, пожалуйста.'],
    ['Подтвердите, что будете.', 'Подтвердите, пожалуйста, что будете.'],
    ['Подпишите и верните акт.', 'Подпишите, пожалуйста, и верните акт.'],
    ['Пришлите их до пятницы.', 'Пришлите их, пожалуйста, до пятницы.'],
    ['Укажите: имя, адрес.', 'Укажите, пожалуйста: имя, адрес.'],
    ['Пришлите «Паспорт изделия».', 'Пришлите, пожалуйста, «Паспорт изделия».'],
    ['Пришлите {{ order.number }}.', 'Пришлите, пожалуйста, {{ order.number }}.'],
    ['**Подтвердите** запись.', '**Подтвердите, пожалуйста,** запись.'],
    ['Подтвердите запись\n', 'Подтвердите, пожалуйста, запись\n'],
    ['Пришлите\nскан.', 'Пришлите, пожалуйста,\nскан.'],
    ['Перезвоните\n\nСпасибо', 'Перезвоните, пожалуйста\n\nСпасибо'],
    ['Пришлите\r\nскан.\r\n', 'Пришлите, пожалуйста,\r\nскан.\r\n'],
  ];
  for (const [bad, good] of pairs) it(JSON.stringify(bad), () => assert.equal(fixed(bad), good));

  it('says it once in a paragraph and lets one neighbour share it', () => {
    assert.equal(fixed('Пришлите скан. Подпишите акт.'), 'Пришлите, пожалуйста, скан. Подпишите акт.');
    assert.equal(
      fixed('Пришлите, пожалуйста, скан.\n\nПодпишите акт.'),
      'Пришлите, пожалуйста, скан.\n\nПодпишите акт.',
    );
    assert.equal(
      fixed('Пришлите скан.\n\nПодпишите акт.\n\nВерните ключ.'),
      'Пришлите, пожалуйста, скан.\n\nПодпишите акт.\n\nВерните, пожалуйста, ключ.',
    );
  });

  it('speaks Ukrainian and English', () => {
    assert.equal(fixed('Надішліть скан.', 'lang: uk\n'), 'Надішліть, будь ласка, скан.');
    assert.equal(fixed('Send us the scan.', 'lang: en\n'), 'Please send us the scan.');
  });

  it('has no fix where there is no imperative', () => {
    const [problem] = lintText(withFrontMatter('Нужно, чтобы Вы привезли оригинал.'), { only });
    assert.equal(problem!.severity, 'info');
    assert.equal(problem!.fix, null);
  });

  it('is silent in mailings, SMS and push messages', () => {
    for (const front of ['audience: mass', 'channel: sms', 'channel: push']) {
      assert.deepEqual(lintText(`---\ntitle: Т\n${front}\n---\nПришлите скан.\n`, { only }), []);
    }
  });
});
