import assert from 'node:assert/strict';
import { needsFarewell, proveTemplate } from '../../rules/facts/proof.ts';
import { contextFor } from '../support/lint.ts';

/** Processor time of one proof, in milliseconds; the best of some. */
function cost(body: string): number {
  const context = contextFor(`---\ntitle: x\nsend: 24/7\n---\nЗдравствуйте!\n\n${body}\n`);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4; run++) {
    context.facts.clear();
    const before = process.cpuUsage();
    proveTemplate(context);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const BODIES: Readonly<Record<string, (count: number) => string>> = {
  'independent branches': (count) =>
    Array.from({ length: count }, (_, i) => `{% if v.a${i} %}Удачного дня!{% endif %}`).join(' '),
  'branches on few values and the clock': (count) =>
    Array.from(
      { length: count },
      (_, i) =>
        `{% if v.a${i % 20} == "x${i}" and now.hour > ${i % 24} %}Удачного дня!{% elsif v.a${(i + 7) % 20} %}Приятного вечера!{% endif %}`,
    ).join(''),
  'one long chain': (count) =>
    `{% if x %}a${Array.from({ length: count }, (_, i) => `{% elsif v.a${i % 20} == "x${i}" and now.hour > ${i % 24} %}Удачного дня!`).join('')}{% endif %}`,
  assignments: (count) =>
    Array.from(
      { length: count },
      (_, i) =>
        `{% if v.a${i} %}{% assign s${i} = true %}{% endif %}{% if s${i} and now.hour > ${i % 24} %}Удачного дня!{% endif %}`,
    ).join(''),
  captures: (count) =>
    Array.from(
      { length: count },
      (_, i) =>
        `{% capture c${i} %}{% if now.hour > ${i % 24} %}Удачного дня!{% endif %}{% endcapture %}{{ c${i} }}`,
    ).join(''),
  nesting: (count) => `${'{% if now.hour > 5 %}'.repeat(count)}Удачного дня!${'{% endif %}'.repeat(count)}`,
  'text alone': (count) => 'Хорошего Вам дня и приятного вечера. '.repeat(count * 5),
};

describe('the proof of a long template', function () {
  this.timeout(60_000);
  for (const [name, body] of Object.entries(BODIES)) {
    it(`grows with its length: ${name}`, () => {
      // Four times as much: a product of paths would take many thousand times as long.
      let ratio = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < 5 && ratio >= 10; attempt++) {
        ratio = cost(body(160)) / Math.max(cost(body(40)), 0.5);
      }
      assert.ok(ratio < 10, ratio.toFixed(1));
    });
  }

  it('answers “possibly” where the paths are too many', () => {
    const context = contextFor(
      `---\ntitle: x\nsend: 24/7\n---\nЗдравствуйте!\n\nДо свидания! ${BODIES['branches on few values and the clock']!(40)}\n`,
    );
    assert.equal(needsFarewell(context), true);
    assert.equal(proveTemplate(context).paths!.approximate, true);
  });
});
