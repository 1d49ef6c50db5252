/** `msgmd week FILE`: the wish that goes out in every hour of the week, as a table or as the editor's JSON. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isTooLong, tooLong } from '../rules/engine/limits.ts';
import { lint } from '../rules/engine/lint.ts';
import { sendWindow } from '../rules/facts/window.ts';
import { week } from '../server/features/week.ts';
import type { WeekRange, WeekResult } from '../server/protocol.ts';
import { pathFrom, rootOf } from './files.ts';
import { wrap } from './format/stylish.ts';
import { failed, type Outcome } from './outcome.ts';
import { inWords, Unreadable } from './read.ts';
import type { Texts } from './texts.ts';
import { Workspace } from './workspace.ts';

export interface WeekOptions {
  readonly json: boolean;
  readonly color: boolean;
  readonly cwd: string;
  readonly width: number;
}

/** Exit code 0 where the wish is proved for every minute, 1 where it is not, 2 where the file cannot be read. */
export function runWeek(paths: readonly string[], options: WeekOptions, texts: Texts): Outcome {
  const [name] = paths;
  if (name === undefined || paths.length > 1) return failed(texts.say('oneFile'));
  const file = resolve(options.cwd, name);
  const root = rootOf(file, options.cwd);
  const workspace = new Workspace(root);
  const path = pathFrom(root.folder, file);
  if (!existsSync(file)) return failed(texts.say('noFile', { path: name }));
  let source: string;
  try {
    source = workspace.text(path);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return failed(texts.say('unreadable', { path: name, detail: inWords(error.reason, texts) }));
  }
  if (isTooLong(source)) return failed(tooLong(texts.locale).message);
  const config = workspace.configs.resolve(path);
  const checked = lint({ path, source, config, host: workspace.host, locale: texts.locale });
  const result = week(checked);
  const open = sendWindow(checked.context).week.length > 0;
  const stdout = options.json
    ? `${JSON.stringify({ file: path, ...result }, null, 2)}\n`
    : page(path, result, open, options, texts);
  return { stdout, stderr: '', code: result.proved ? 0 : 1 };
}

const HOUR = 60;
const DAYS = [0, 1, 2, 3, 4, 5, 6];

/** Where the window is never open there is nothing to lay out. */
function page(path: string, result: WeekResult, open: boolean, options: WeekOptions, texts: Texts): string {
  const zone = result.timezone ? ` (${result.timezone})` : '';
  const head = `${path}\n${texts.say('window')}: ${result.windowInWords}${zone}`;
  const table = open && result.ranges.length > 0 ? [grid(result.ranges, options.color, texts)] : [];
  return `${[head, ...table, wrap(result.summary, options.width).join('\n')].join('\n\n')}\n`;
}

/** A row an hour, a column a day. Where a cell is wrong it is marked by a cross, and by red where there is colour. */
function grid(ranges: readonly WeekRange[], color: boolean, texts: Texts): string {
  const first = Math.floor(Math.min(...ranges.map(({ from }) => from)) / HOUR);
  const last = Math.ceil(Math.max(...ranges.map(({ to }) => to)) / HOUR);
  const hours = Array.from({ length: last - first }, (_, index) => first + index);
  const rows = hours.map((hour) => ({
    title: `${String(hour).padStart(2, '0')}:00`,
    cells: DAYS.map((day) => cell(ranges, day, hour, texts)),
  }));
  const titles = DAYS.map((day) => texts.weekday(day));
  const widths = DAYS.map((day) =>
    Math.max(titles[day]!.length, ...rows.map(({ cells }) => cells[day]!.text.length)),
  );
  const line = (title: string, cells: readonly string[]): string =>
    `${title.padEnd(5)}  ${cells.join('  ')}`.trimEnd();
  const paint = ({ text, wrong }: Cell, day: number): string => {
    const padded = text.padEnd(widths[day]!);
    return color && text !== NOTHING ? `\u001b[${wrong ? 31 : 32}m${padded}\u001b[0m` : padded;
  };
  return [
    line(
      '',
      titles.map((title, day) => title.padEnd(widths[day]!)),
    ),
    ...rows.map(({ title, cells }) => line(title, cells.map(paint))),
  ].join('\n');
}

interface Cell {
  readonly text: string;
  readonly wrong: boolean;
}

/** Outside the window. */
const NOTHING = '·';

/** What goes out in an hour; where it changes inside the hour, both with the minute of the change. */
function cell(ranges: readonly WeekRange[], day: number, hour: number, texts: Texts): Cell {
  const from = hour * HOUR;
  const here = ranges.filter((range) => range.day === day && range.from < from + HOUR && from < range.to);
  if (here.length === 0) return { text: NOTHING, wrong: false };
  const parts = here.map((range) => {
    const wish = range.wishes.map((text) => text.replace(/[!.\s]+$/, '')).join(', ') || texts.say('noWish');
    const mark = range.verdict === 'wrong' ? '✖ ' : '';
    const minute = range.from > from ? `:${String(range.from - from).padStart(2, '0')} ` : '';
    return `${minute}${mark}${wish}`;
  });
  return { text: parts.join(' '), wrong: here.some(({ verdict }) => verdict === 'wrong') };
}
