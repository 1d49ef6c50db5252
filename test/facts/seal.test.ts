import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sealOf } from '../../rules/facts/seal.ts';
import { contextFor } from '../support/lint.ts';

function seal(text: string): string {
  const { template, settings } = contextFor(text);
  return sealOf(template, settings);
}

describe('seal of approval', () => {
  const body = 'Здравствуйте!\n\nЗаказ готов.';
  const text = `---\ntitle: Заказ\nsubject: Ваш заказ\n---\n${body}\n`;

  it('is taken over subject, line feed and trimmed body', () => {
    const digest = createHash('sha256').update(`Ваш заказ\n${body}`).digest('hex');
    assert.equal(seal(text), `sha256:${digest.slice(0, 12)}`);
  });

  it('survives other keys, line ends, BOM and blank lines at the edges', () => {
    const same = [
      text.replace('title: Заказ', 'title: Другое\nstatus: approved\napproved_by: anna'),
      text.replaceAll('\n', '\r\n'),
      `\uFEFF${text}`,
      text.replace('---\nЗ', '---\n\n\nЗ').concat('\n\n  \n'),
    ];
    for (const other of same) assert.equal(seal(other), seal(text));
  });

  it('breaks with any letter that the client reads', () => {
    assert.notEqual(seal(text.replace('готов.', 'готов!')), seal(text));
    assert.notEqual(seal(text.replace('Ваш заказ', 'Ваш  заказ')), seal(text));
  });
});
