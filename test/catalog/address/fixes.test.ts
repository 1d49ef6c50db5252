import assert from 'node:assert/strict';
import { fixText, lintText } from '../../support/lint.ts';

const RULES = [
  'no-ty',
  'vy-capital',
  'vy-lowercase',
  'vy-consistent',
  'vy-caps',
  'vy-agreement',
  'gender-brackets',
];

function fixed(text: string, config = ''): string {
  return fixText(text, { only: RULES, config }).text;
}

function found(text: string, config = ''): string[] {
  return lintText(text, { only: RULES, config }).map(
    ({ rule, range }) => `${rule}: ${text.slice(range.start, range.end)}`,
  );
}

const mass = '---\ntitle: Т\naudience: mass\n---\n';
const subject = '---\ntitle: Т\nsubject: "Твой заказ № {{ order.number }} едет"\n---\n';

describe('rules of address', () => {
  it('write «Вы» to one person and «вы» to several', () => {
    assert.equal(fixed('Ждём тебя, твой заказ готов.'), 'Ждём Вас, Ваш заказ готов.');
    assert.equal(fixed(`${mass}Ждём тебя. Твой заказ готов.`), `${mass}Ждём вас. Ваш заказ готов.`);
    assert.equal(fixed('Дорогие гости, ждём Вас.'), 'Дорогие гости, ждём вас.');
    assert.equal(fixed('Добрый день, Анна и Пётр! Ждём вас.'), 'Добрый день, Анна и Пётр! Ждём вас.');
  });

  it('follow the setting address.capital', () => {
    const never = 'address:\n  capital: never\n';
    const always = 'address:\n  capital: always\n';
    assert.equal(fixed('Ждём Вас и тебя.', never), 'Ждём вас и вас.');
    assert.equal(fixed(`${mass}Ждём вас.`, always), `${mass}Ждём Вас.`);
    assert.deepEqual(found(`${mass}Ждём Вас.`, always), []);
    assert.deepEqual(found('Ждём вас.', never), []);
  });

  it('read the subject too', () => {
    assert.deepEqual(found(`${subject}Ждём Вас.`), ['no-ty: Твой']);
    assert.equal(fixed(`${subject}Ждём Вас.`), `${subject.replace('Твой', 'Ваш')}Ждём Вас.`);
  });

  it('fix all branches of a condition', () => {
    const text = 'Ты {% if client.gender == "female" %}готова{% else %}готов{% endif %} к уроку?';
    assert.equal(
      fixed(text),
      'Вы {% if client.gender == "female" %}готовы{% else %}готовы{% endif %} к уроку?',
    );
  });

  it('never change Liquid, addresses and quotations', () => {
    const text =
      '{{ name | default: "ты" }}, https://example.com/ты и «напиши мне» остались. {% assign a = "твой" %}';
    assert.equal(fixed(text), text);
  });

  it('keep the line ends of the file', () => {
    assert.equal(fixed('Добрый день!\r\n\r\nТы готов?\r\n'), 'Добрый день!\r\n\r\nВы готовы?\r\n');
  });

  it('offer the whole file for «Вы»', () => {
    const [problem] = lintText('Ждём вас и ваших детей.', { only: ['vy-capital'] });
    const all = problem!.suggestions.find((fix) => 'edits' in fix && fix.edits.length === 2);
    assert.ok(all);
  });

  it('leave doubtful questions to a person', () => {
    const [problem] = lintText('Забыл пароль?', { only: ['no-ty'] });
    assert.equal(problem!.severity, 'hint');
    assert.equal(problem!.fix, null);
    assert.equal(problem!.suggestions.length, 1);
  });

  it('ask for one spelling only where the other two rules are off', () => {
    const off = 'rules:\n  vy-capital: off\n  vy-lowercase: off\n';
    const text = 'Ждём вас и ваших детей, для Вас есть подарок.';
    const ids = (config: string) => new Set(lintText(text, { config }).map(({ rule }) => rule));
    assert.ok(ids(off).has('vy-consistent'));
    assert.ok(!ids('').has('vy-consistent'));
  });

  it('make a group an error and a mailing a warning', () => {
    const severity = (audience: string) =>
      lintText(`---\ntitle: Т\naudience: ${audience}\n---\nЖдём Вас.\n`, { only: ['vy-lowercase'] })[0]
        ?.severity;
    assert.equal(severity('group'), 'error');
    assert.equal(severity('mass'), 'warning');
  });
});
