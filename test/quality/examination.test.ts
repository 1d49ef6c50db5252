import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { TimeData } from '../../rules/facts/wish-report.ts';
import { parseTime } from '../../rules/schedule/week.ts';
import { fixText, lintText } from '../support/lint.ts';

function rows<Row>(name: string): Row[] {
  const text = readFileSync(new URL(`../data/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

/** Day of the week or date, then the first and the last minute as times. */
type Stretch = readonly [day: string, from: string, to: string];

interface Verdict {
  readonly id: string;
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
  /** What is reported at warning or error, and when it is wrong: every minute of it, and no other. */
  readonly expect: Readonly<Record<string, readonly Stretch[]>>;
  readonly note?: string;
}

interface Fixed {
  readonly id: string;
  readonly text: string;
  /** The texts that an editor would accept. */
  readonly fixed: readonly string[];
  readonly note?: string;
}

const TIMED = ['farewell-time', 'greeting-time', 'off-hours', 'off-hours-apology', 'send-window'];
const RULES = [...TIMED, 'liquid-condition'];

/** Verdicts and corrected texts that were derived by hand before any rule ran. */
describe('verdicts on time', () => {
  for (const { id, text, files, expect, note } of rows<Verdict>('time-verdicts')) {
    it(`${id} ${text.trim().split('\n').at(-1)}`, () => {
      const problems = lintText(text, { files, only: RULES }).filter(
        ({ severity }) => severity === 'error' || severity === 'warning',
      );
      assert.deepEqual(
        [...new Set(problems.map(({ rule }) => rule))].sort(),
        Object.keys(expect).sort(),
        note,
      );
      for (const [rule, stretches] of Object.entries(expect)) {
        if (stretches.length === 0) continue;
        const reported = problems
          .filter((problem) => problem.rule === rule)
          .flatMap(({ data }) => (data as TimeData | undefined)?.ranges ?? [])
          .map(({ date, weekday, from, to }) => [date ?? weekday, from, to] as const);
        assert.deepEqual(minutes(reported), minutes(stretches), note);
      }
    });
  }
});

/** Every wrong hour as «mo 16: 60 minutes». */
function minutes(stretches: readonly Stretch[]): Record<string, number> {
  const wrong = new Set<string>();
  for (const [day, from, to] of stretches)
    for (let minute = parseTime(from)!; minute < parseTime(to)!; minute++) wrong.add(`${day} ${minute}`);
  const hours: Record<string, number> = {};
  for (const minute of [...wrong].sort()) {
    const [day, at] = minute.split(' ');
    const hour = `${day} ${Math.floor(Number(at) / 60)}`;
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return hours;
}

describe('corrected texts', () => {
  for (const { id, text, fixed, note } of rows<Fixed>('fixed-texts')) {
    it(`${id} ${JSON.stringify(text.slice(-60))}`, () => {
      const result = fixText(text).text;
      assert.ok(fixed.includes(result), `${note ?? ''}\n${result}`);
      assert.equal(fixText(result).text, result);
    });
  }
});
