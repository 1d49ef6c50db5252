import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Liquid } from 'liquidjs';
import { parseLiquid } from '../../rules/template/liquid/parser.ts';
import { interpret, type Partials } from './liquid/interpreter.ts';

/** A case of https://github.com/jg-rp/golden-liquid (MIT); the suite is not part of this repository. */
interface GoldenCase {
  readonly name: string;
  readonly template: string;
  readonly data?: object;
  readonly templates?: Partials;
  readonly invalid?: boolean;
}

const path = process.env.GOLDEN_LIQUID;

describe('golden-liquid', () => {
  if (!path) {
    it.skip('is not here: set GOLDEN_LIQUID to the path of golden_liquid.json');
    return;
  }
  const { tests } = JSON.parse(readFileSync(path, 'utf8')) as { tests: readonly GoldenCase[] };
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

  for (const { name, template, data = {}, templates = {}, invalid } of tests) {
    it(name, () => {
      const reported = [template, ...Object.values(templates)].some(
        (text) => parseLiquid(text).errors.length > 0,
      );
      const engine = new Liquid({ strictFilters: true, templates: { ...templates } });
      const syntax = failure(() => engine.parse(template));
      const theirs = syntax ? null : attempt(() => engine.parseAndRenderSync(template, data) as string);
      if (syntax) assert.ok(reported, `LiquidJS cannot read it: ${syntax}`);
      if (!reported && theirs !== null) assert.equal(interpret(template, data, templates), theirs);
      if (invalid) {
        if (reported) count('invalid, reported');
        else
          count(
            theirs === null
              ? 'invalid, fails with its data only'
              : 'invalid by the suite, allowed by LiquidJS',
          );
      } else if (reported)
        count(syntax ? 'valid by the suite, LiquidJS cannot read it, reported' : 'valid, reported');
      else count('valid, renders as LiquidJS does');
    });
  }

  after(() => {
    for (const [what, n] of counts) console.log(`      ${n} ${what}`);
  });
});

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

function failure(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (error) {
    return String(error);
  }
}
