import assert from 'node:assert/strict';
import { proveTemplate } from '../../../rules/facts/proof.ts';
import { TIMED } from '../../../rules/schedule/policy.ts';
import { contextFor } from '../../support/lint.ts';
import { type Random, random } from '../../support/random.ts';
import { type Generated, generate } from './generate.ts';
import { FORMULA, isWrong, plainDay, Renderer, scopes } from './oracle.ts';

/** Templates a run; `TEMPLATES=…` in the environment for more. */
const TEMPLATES = Number(process.env.TEMPLATES) || 2000;
const DAYS = Array.from({ length: 7 }, (_, weekday) => plainDay(weekday));

/** Per minute of the week: the bits of every text that may go out then. */
type Said = Map<number, Set<number>>;

/** What LiquidJS outputs at every open minute for every combination of values. */
function rendered(generated: Generated, open: readonly number[]): Said {
  const renderer = new Renderer(generated);
  const all = scopes(generated);
  const clusters = new Map<string, Set<number>>();
  const said: Said = new Map();
  for (const minute of open) {
    const day = DAYS[Math.floor(minute / 1440)]!;
    const ofDay = minute % 1440;
    // Where a template does not ask for minutes, all minutes of an hour are rendered alike; `{{ wish }}` changes on full hours.
    const key = generated.byMinute ? `${minute}` : `${day.weekday} ${Math.floor(ofDay / 60)}`;
    let outcomes = clusters.get(key);
    if (!outcomes) {
      outcomes = new Set(
        all.map((scope) => renderer.said(day, ofDay, scope)).filter((bits) => bits !== null),
      );
      clusters.set(key, outcomes);
    }
    said.set(minute, outcomes);
  }
  return said;
}

/** What the proof says goes out. */
function proved({ paths }: ReturnType<typeof proveTemplate>): Said {
  const said: Said = new Map();
  for (const { stretches, bits } of paths!.paths) {
    for (const { day, from, to } of stretches) {
      for (let minute = from; minute < to; minute++) {
        const at = day.weekday * 1440 + minute;
        const outcomes = said.get(at);
        if (outcomes) outcomes.add(bits & (TIMED | FORMULA));
        else said.set(at, new Set([bits & (TIMED | FORMULA)]));
      }
    }
  }
  return said;
}

function isBad(outcomes: ReadonlySet<number>, minute: number, delay: number): boolean {
  return [...outcomes].some((bits) => {
    for (let read = minute; read <= minute + delay; read++) {
      if (isWrong(bits, DAYS[Math.floor(read / 1440) % 7]!, read % 1440)) return true;
    }
    return false;
  });
}

function openMinutes({ window }: Generated): number[] {
  const [, days, from, to] = /^(\S+) (\d\d:\d\d)-(\d\d:\d\d)$/.exec(window)!;
  const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const index = (name: string): number => ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'].indexOf(name);
  const [first, last] = days!.split('-') as [string, string | undefined];
  const listed =
    last === undefined
      ? first.split(',').map(index)
      : Array.from({ length: ((index(last) - index(first) + 7) % 7) + 1 }, (_, i) => (index(first) + i) % 7);
  const end = clock(to!) > clock(from!) ? clock(to!) : clock(to!) + 1440;
  const minutes = new Set<number>();
  for (const day of listed) for (let m = clock(from!); m < end; m++) minutes.add((day * 1440 + m) % 10080);
  return [...minutes].sort((a, b) => a - b);
}

function explain(generated: Generated, minute: number): string {
  const { source, partials } = generated;
  return `${DAYS[Math.floor(minute / 1440)]!.date.toDateString()} ${Math.floor((minute % 1440) / 60)}:${minute % 60}\n${source}\n${JSON.stringify(partials)}`;
}

function compare(generated: Generated): 'exact' | 'possibly' | 'nothing' {
  const files = Object.fromEntries(
    Object.entries(generated.partials).map(([name, text]) => [`_partials/${name}.liquid`, text]),
  );
  const context = contextFor(generated.source, { files });
  assert.deepEqual(context.template.liquid.errors, [], generated.source);
  const proof = proveTemplate(context);
  if (!proof.paths) return 'nothing';
  const open = openMinutes(generated);
  const theirs = rendered(generated, open);
  const ours = proved(proof);
  assert.deepEqual(
    [...ours.keys()].sort((a, b) => a - b),
    open,
    generated.source,
  );
  const bad = new Set(
    proof.faults.flatMap(({ day, from, to }) =>
      Array.from({ length: to - from }, (_, i) => day.weekday * 1440 + from + i),
    ),
  );
  const { approximate } = proof.paths;
  const verdicts = new Map<string, boolean>();
  for (const minute of open) {
    const outcomes = theirs.get(minute)!;
    const own = ours.get(minute)!;
    const fail = (what: string): never => assert.fail(`${what}: ${explain(generated, minute)}`);
    for (const bits of outcomes) if (!own.has(bits)) fail(`the proof does not see ${bits}`);
    if (!approximate) for (const bits of own) if (!outcomes.has(bits)) fail(`nobody gets ${bits}`);
    const key = `${[...outcomes].sort().join()} ${generated.delay ? minute : Math.floor(minute / 60)}`;
    let wrong = verdicts.get(key);
    if (wrong === undefined) verdicts.set(key, (wrong = isBad(outcomes, minute, generated.delay)));
    if (wrong && !bad.has(minute)) fail('the proof lets it pass');
    if (!wrong && !approximate && bad.has(minute)) fail('a false alarm');
  }
  return approximate ? 'possibly' : 'exact';
}

describe('the proof against LiquidJS', function () {
  this.timeout(600_000);

  // LiquidJS throws for every missing value; the traces would cost more than the rendering.
  const { stackTraceLimit } = Error;
  before(() => {
    Error.stackTraceLimit = 0;
  });
  after(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });

  it(`says of ${TEMPLATES} random templates what every minute of their windows shows`, () => {
    const source: Random = random('differential');
    const tally = { exact: 0, possibly: 0, nothing: 0 };
    for (let count = 0; count < TEMPLATES; count++) tally[compare(generate(source))]++;
    if (!process.env.QUIET) console.log(`      ${JSON.stringify(tally)}`);
    assert.ok(tally.exact > TEMPLATES * 0.75, JSON.stringify(tally));
    assert.ok(tally.nothing < TEMPLATES * 0.01, JSON.stringify(tally));
  });
});
