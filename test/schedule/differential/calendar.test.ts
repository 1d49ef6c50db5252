import assert from 'node:assert/strict';
import { proveTemplate } from '../../../rules/facts/proof.ts';
import { openDays, sendWindow } from '../../../rules/facts/window.ts';
import { dayNumber } from '../../../rules/schedule/dates.ts';
import { contextFor } from '../../support/lint.ts';
import { type Random, random } from '../../support/random.ts';
import { isWrong, type OracleDay, Renderer } from './oracle.ts';

const YEAR = 2027;
const WISHES = ['Удачного дня!', 'Приятного вечера!', 'Хороших выходных!', '{{ wish }}'];

/** A date in local time, which is what LiquidJS formats. */
function dateOf(index: number): Date {
  return new Date(YEAR, 0, 1 + index);
}

function iso(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

interface Sample {
  readonly source: string;
  readonly holidays: ReadonlySet<string>;
  readonly workdays: ReadonlySet<string>;
  readonly delay: number;
  readonly holidaysShut: boolean;
}

function sample({ int, pick, chance }: Random): Sample {
  const day = (): string => iso(dateOf(int(0, 364)));
  const holidays = new Set(Array.from({ length: int(0, 20) }, day));
  for (const holiday of [...holidays]) {
    // Runs of holidays, over week-ends too.
    const at = new Date(`${holiday}T12:00`);
    for (let more = int(0, 4); more > 0; more--) {
      at.setDate(at.getDate() + 1);
      if (at.getFullYear() === YEAR) holidays.add(iso(at));
    }
  }
  const workdays = new Set(Array.from({ length: int(0, 5) }, day).filter((date) => !holidays.has(date)));
  const atom = (): string =>
    pick([
      'now.before_days_off',
      'now.is_workday',
      `now.weekday == "${pick(['mo', 'th', 'fr', 'su'])}"`,
      `now.hour >= ${pick([12, 14, 16])}`,
      `now.date == "${pick([...holidays, `${YEAR}-05-05`])}"`,
    ]);
  const branch = (tag: string): string =>
    `{% ${tag} ${atom()}${chance(0.5) ? ` and ${atom()}` : ''} %}${pick(WISHES)}`;
  const branches = `${branch('if')}${chance(0.5) ? branch('elsif') : ''}{% else %}${pick(WISHES)}{% endif %}`;
  const delay = chance(0.3) ? pick([60, 600, 2000]) : 0;
  const holidaysShut = chance(0.4);
  const hours = `${pick(['Mo-Fr', 'Mo-Su', 'Th-Su'])} 09:00-19:00${holidaysShut ? '; PH off' : ''}`;
  const source = `---\ntitle: x\nsend: {hours: "${hours}", calendar: cal.json${delay ? `, delay: PT${delay}M` : ''}}\n---\nЗдравствуйте!\n\nДо свидания! ${chance(0.2) ? pick(WISHES) : branches}\n`;
  return { source, holidays, workdays, delay, holidaysShut };
}

/** A day of that year, by the words of the format: outside the calendar's year the plain week holds. */
function oracleDay(index: number, { holidays, workdays }: Sample): OracleDay {
  const date = dateOf(index);
  const weekday = (date.getDay() + 6) % 7;
  const isOff = (at: number): boolean => {
    const one = dateOf(at);
    const name = iso(one);
    if (one.getFullYear() === YEAR && workdays.has(name)) return false;
    return (one.getFullYear() === YEAR && holidays.has(name)) || one.getDay() % 6 === 0;
  };
  let offAfter = 0;
  while (offAfter < 40 && isOff(index + 1 + offAfter)) offAfter++;
  return { weekday, off: isOff(index), offAfter, date };
}

function check(picked: Sample): number {
  const { source, holidays, workdays, delay, holidaysShut } = picked;
  const calendar = JSON.stringify({ year: YEAR, holidays: [...holidays], workdays: [...workdays] });
  const context = contextFor(source, { files: { 'cal.json': calendar } });
  const { paths, faults } = proveTemplate(context);
  assert.equal(paths!.approximate, false);
  const window = sendWindow(context);
  const named = [...new Set((source.match(/\d{4}-\d\d-\d\d/g) ?? []).map((date) => dayNumber(date)!))];
  const days = openDays(window, { named: source.includes('now.date') ? named : [], apart: false });
  const apart = new Set(days.flatMap(({ dates }) => dates));
  const body = { source, partials: {}, window: '', delay, variables: [], byMinute: false, loops: false };
  const renderer = new Renderer(body);
  const oracle = Array.from({ length: 365 + 4 }, (_, index) => oracleDay(index, picked));
  const weekdays = source.includes('Mo-Fr') ? [0, 4] : source.includes('Mo-Su') ? [0, 6] : [3, 6];
  let compared = 0;
  for (let index = 0; index < 365; index++) {
    const day = oracle[index]!;
    const name = iso(day.date);
    const open =
      day.weekday >= weekdays[0]! && day.weekday <= weekdays[1]! && !(holidaysShut && holidays.has(name));
    const number = dayNumber(name)!;
    const ours = faults.filter((fault) =>
      apart.has(number)
        ? fault.day.dates.includes(number)
        : fault.day.dates.length === 0 && fault.day.weekday === day.weekday,
    );
    for (let minute = 540; minute < 1140; minute += 30) {
      const said = open ? renderer.said(day, minute, {}) : null;
      let wrong = false;
      for (let read = minute; said !== null && read <= minute + delay; read++) {
        wrong ||= isWrong(said, oracle[index + Math.floor(read / 1440)]!, read % 1440);
      }
      // A date on which the window is shut stands in no day of the proof.
      const shut = apart.has(number) ? false : !open;
      const bad = !shut && ours.some(({ from, to }) => from <= minute && minute < to);
      if (open) assert.equal(bad, wrong, `${name} ${minute / 60}\n${source}\n${calendar}`);
      compared++;
    }
  }
  return compared;
}

describe('the proof over a calendar', function () {
  this.timeout(120_000);

  it('says of every date of random years what LiquidJS and the table of the format say', () => {
    const source = random('calendar');
    let compared = 0;
    for (let count = 0; count < 60; count++) compared += check(sample(source));
    assert.ok(compared > 100_000);
  });
});
