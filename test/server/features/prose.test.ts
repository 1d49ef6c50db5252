import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plainText } from '../../../server/features/completion/suggestion.ts';
import { phrasesOf } from '../../../server/reference/phrases/index.ts';
import { lintText } from '../../support/lint.ts';
import { completed } from '../support/complete.ts';
import { closeEditors, Editor } from '../support/editor.ts';

async function complete(text: string, context: object = { triggerKind: 1 }) {
  const found = await completed(await Editor.start(), 'a.msg.md', text, { context });
  return { ...found, take: (label: string) => plainText(found.take(label)) };
}

const front = (lines: string) => `---\ntitle: Заказ\n${lines}\n---\n`;

describe('completion of sentences', () => {
  afterEach(closeEditors);

  it('puts greetings that are right in the whole window first', async () => {
    const day = await complete(`${front('send: Mo-Fr 10:00-17:00')}│`);
    assert.equal(day.item('Добрый день!').detail, 'подходит в любую минуту окна');
    assert.equal(day.item('Доброе утро!').detail, 'подходит не во всём окне');
    assert.ok(day.labels.indexOf('Здравствуйте!') < day.labels.indexOf('Добрый день!'));
    assert.ok(day.labels.indexOf('Добрый день!') < day.labels.indexOf('{{ greeting }}'));
    assert.ok(day.labels.indexOf('{{ greeting }}') < day.labels.indexOf('Доброе утро!'));
    assert.equal(
      day.take('Добрый день!'),
      `${front('send: Mo-Fr 10:00-17:00')}Добрый день, {{ client.name }}!`,
    );
    assert.equal(
      (await complete(`${front('send: Mo-Fr 08:00-12:00')}│`)).item('Доброе утро!').detail,
      'подходит в любую минуту окна',
    );
    assert.match(
      (await complete(`${front('send: Mo-Fr 10:00-20:00')}│`)).item('{{ greeting }}').detail!,
      /Добрый день \/ Добрый вечер/,
    );
  });

  it('begins with whole messages where there is no word yet, and greets as one greets a client', async () => {
    const { labels } = await complete('│');
    assert.match(labels[0]!, /^Сообщение: любой повод$/);
    for (const odd of ['Здравствуй!', 'Добрый!', 'Поздравляем!']) assert.ok(!labels.includes(odd), odd);
  });

  it('offers greetings by the hour as branches, and the rules accept them', async () => {
    const { take } = await complete(`${front('send: Mo-Fr 08:00-20:00')}│`);
    const text = take('Приветствие по времени');
    assert.match(
      text,
      /\{% if now\.hour < 12 %\}Доброе утро\{% elsif now\.hour < 18 %\}Добрый день\{% else %\}Добрый вечер\{% endif %\}, \{\{ client\.name \}\}!$/,
    );
    assert.deepEqual(
      check(text).filter(({ rule }) => rule.startsWith('greeting')),
      [],
    );
    const afternoon = await complete(`${front('send: Mo-Fr 13:00-17:00')}│`);
    assert.ok(!afternoon.labels.includes('Приветствие по времени'));
  });

  it('leaves the name out where nobody knows it', async () => {
    assert.match((await complete(`${front('contact: first')}│`)).take('Добрый день!'), /\nДобрый день!$/);
    assert.match((await complete(`${front('audience: mass')}│`)).take('Добрый день!'), /\nДобрый день!$/);
  });

  it('offers the farewell that the window proves', async () => {
    const day = await complete(`${front('send: Mo-Th 09:00-16:00')}Заказ готов.\n\nДо│`);
    assert.equal(
      day.take('До свидания! Удачного дня!'),
      `${front('send: Mo-Th 09:00-16:00')}Заказ готов.\n\nДо свидания! Удачного дня!`,
    );
    assert.ok(!day.labels.includes('До свидания! Приятного вечера!'));
    const friday = await complete(`${front('send: Fr 14:00-18:00')}Заказ готов.\n\n│`);
    assert.ok(friday.labels.includes('До свидания! Хороших выходных!'));
    const mixed = await complete(`${front('send: Mo-Th 09:00-18:00')}Заказ готов.\n\n│`);
    assert.ok(!mixed.labels.includes('До свидания! Удачного дня!'));
    assert.match(
      mixed.take('До свидания! + пожелание по времени'),
      /До свидания! \{% if now\.hour < 16 %\}Удачного дня!\{% else %\}Приятного вечера!\{% endif %\}$/,
    );
    assert.match(mixed.item('{{ farewell }}').detail!, /Удачного дня! \/ До свидания! Приятного вечера!/);
  });

  it('knows when nothing that follows the hour can be right', async () => {
    const late = await complete(
      `${front('send: {hours: "Mo-Th 09:00-18:00", delay: PT3H}')}Заказ готов.\n\n│`,
    );
    assert.equal(late.item('{{ wish }}').detail, 'подходит не во всём окне');
  });

  it('keeps to the stage', async () => {
    const reply = await complete(`${front('stage: reply')}│`);
    assert.ok(reply.labels.every((label) => !/свидания|farewell|Здравствуйте/.test(label)));
    const opening = await complete(`${front('stage: opening')}│`);
    assert.ok(opening.labels.includes('Здравствуйте!') && !opening.labels.includes('{{ farewell }}'));
  });

  it('puts first what the text lacks', async () => {
    const { labels, item } = await complete(
      `${front('contact: first')}Добрый день! Заказ готов. │\n\n{{ farewell }}\n`,
    );
    assert.equal(labels[0], 'Представиться');
    assert.equal(item('Представиться').detail, 'этого ещё нет в тексте');
    assert.equal(item('Отказаться от «ты» вежливо').detail, 'готовая фраза');
  });

  it('stays away from sentences that are under way, Liquid, code and other triggers', async () => {
    for (const text of [
      'Заказ готов и │',
      'Заказ го│тов',
      '`код │',
      '{{ │ }}',
      '<!-- при│ -->',
      '\n\n```\nпри│\n```',
    ]) {
      const { labels } = await complete(`${front('stage: whole')}Здравствуйте! ${text}`);
      assert.ok(!labels.includes('Представиться'), text);
    }
    assert.deepEqual(
      (await complete(`${front('stage: whole')}Здравствуйте! │`, { triggerKind: 2, triggerCharacter: ' ' }))
        .items,
      [],
    );
  });

  it('writes a whole file where there is nothing, and names the occasion', async () => {
    const { take } = await complete('│');
    assert.match(
      take('Сообщение: заказ готов'),
      /^---\ntitle: Заказ готов\nkind: order-ready\nchannel: chat\n---\nЗдравствуйте, [\s\S]*\{\{ farewell \}\}$/,
    );
    const titled = await complete(`${front('channel: chat')}│`);
    assert.match(
      titled.take('Сообщение: заказ готов'),
      /^---\ntitle: Заказ\nchannel: chat\nkind: order-ready\n---\nЗдравствуйте/,
    );
    const known = await complete(`${front('kind: refund')}│`);
    assert.deepEqual(
      known.labels.filter((label) => label.startsWith('Сообщение')),
      ['Сообщение: возврат денег'],
    );
    assert.equal(known.labels[0], 'Сообщение: возврат денег');
  });
});

describe('whole messages', () => {
  afterEach(closeEditors);

  const MAIL = new Set(['documents-sent', 'contract-sent', 'price-offer']);
  /** What cannot be known before somebody writes it. */
  const LATER = new Set(['unsubscribe', 'subject']);
  const SUBJECTS = { ru: 'Заказ', uk: 'Замовлення', en: 'Your order' };

  for (const lang of ['ru', 'uk', 'en'] as const) {
    it(`pass the rules: ${lang}`, async function () {
      this.timeout(60_000);
      const editor = await Editor.start();
      const kinds = Object.keys(phrasesOf(lang)!.bodies);
      assert.ok(kinds.length > 20, `${lang}: ${kinds.length}`);
      for (const kind of kinds) {
        for (const extra of [
          'contact: repeat',
          'contact: first',
          'contact: any',
          'audience: mass',
          'stage: reply',
          'stage: closing',
        ]) {
          if (kind === 'login-code' && extra.startsWith('stage')) continue;
          const hours = kind === 'debt-reminder' ? 'Mo-Fr 10:00-16:00' : 'Mo-Fr 09:00-18:00';
          const head = `---\ntitle: Заказ\nlang: ${lang}\nsend: ${hours}\n${kind && `kind: ${kind}\n`}${extra}\nchannel: ${MAIL.has(kind) ? `email\nsubject: ${SUBJECTS[lang]}` : 'chat'}\n---\n`;
          const place = await editor.openAt('a.msg.md', `${head}│`);
          const items = await editor.at<CompletionItem[]>('textDocument/completion', place, {
            context: { triggerKind: 1 },
          });
          items.sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
          const item = items.find(({ label }) => /^(Сообщение|Message)/.test(label));
          assert.ok(item, `${lang} ${kind} ${extra}`);
          const source = plainText(TextDocument.applyEdits(place.document, [item.textEdit as TextEdit]));
          const problems = check(source).filter(
            ({ rule, severity }) => (severity === 'error' || severity === 'warning') && !LATER.has(rule),
          );
          assert.deepEqual(
            problems.map(({ rule, message }) => `${rule}: ${message}`),
            [],
            source,
          );
        }
      }
    });
  }
});

describe('sentences', () => {
  it('solve the problem that they are offered for', () => {
    for (const lang of ['ru', 'uk', 'en'] as const) {
      for (const { text } of phrasesOf(lang)!.snippets) {
        const source = `---\ntitle: Заказ\nlang: ${lang}\nstage: reply\n---\n${plainText(text)}\n`;
        const problems = check(source).filter(({ severity }) => severity !== 'hint' && severity !== 'info');
        assert.deepEqual(
          problems.map(({ rule, message }) => `${rule}: ${message}`),
          [],
          source,
        );
      }
    }
    const before = '---\ntitle: Заказ\ncontact: first\n---\nДобрый день! Заказ готов.';
    const solved = phrasesOf('ru')!.snippets.find(({ solves }) => solves?.includes('introduce'))!;
    assert.ok(check(before).some(({ rule }) => rule === 'introduce'));
    assert.ok(
      !check(`${before.replace('Заказ готов.', '')}${solved.text} Заказ готов.`).some(
        ({ rule }) => rule === 'introduce',
      ),
    );
  });
});

function check(source: string) {
  return lintText(source, { path: 'a.msg.md' });
}
