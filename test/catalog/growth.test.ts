import assert from 'node:assert/strict';
import { catalog } from '../../rules/catalog/index.ts';
import { emptyConfig } from '../../rules/config/resolve.ts';
import { lint } from '../../rules/engine/lint.ts';
import { parseTemplate } from '../../rules/template/template.ts';
import { makeTemplates } from '../bench/templates.mjs';
import { memoryHost } from '../support/lint.ts';

const SIZES = [25_000, 50_000, 100_000];
const MOST = 2.4;
/** Milliseconds below which a measurement says nothing. */
const FLOOR = 20;
const ATTEMPTS = 5;

const texts = SIZES.map((size) => {
  const source = makeTemplates(1, size, 5)[0]!.text;
  return { source, template: parseTemplate(source) };
});
const host = memoryHost({});

/** CPU milliseconds of one rule with the facts that it needs: the least of three runs. */
function cost(only: readonly string[], { source, template }: (typeof texts)[number]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const started = process.cpuUsage();
    lint({ path: 'a.msg.md', source, template, config: emptyConfig, host, locale: 'ru', only });
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe('Growth of every rule', () => {
  for (const { meta } of catalog) {
    it(`${meta.id} takes time in proportion to the text`, () => {
      const ratios: string[] = [];
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const [small, middle, large] = texts.map((text) => cost([meta.id], text)) as [number, number, number];
        if (large < FLOOR) return;
        const second = large / middle;
        const both = Math.sqrt(large / small);
        if (second < MOST && (both < MOST || middle < FLOOR)) return;
        ratios.push(`${small.toFixed(1)}, ${middle.toFixed(1)}, ${large.toFixed(1)} ms`);
      }
      assert.fail(`more than ${MOST} times for twice the text: ${ratios.join('; ')}`);
    });
  }
});
