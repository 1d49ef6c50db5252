/** The only file that knows LiquidJS. Loaded on demand. */
import { type Context, type FS, Liquid } from 'liquidjs';
import type { Range } from '../types.ts';
import { formatDate, parseMoment } from './dates.ts';
import type { RenderFailure, RenderOptions, RenderText } from './types.ts';
import { nestValues } from './values.ts';

/** Milliseconds, and units of LiquidJS's own count: a message needs a thousandth of them. */
const LIMITS = { parseLimit: 2_000_000, renderLimit: 500, memoryLimit: 5_000_000 };

const MAX_PARTIALS = 200;

/** Tags of LiquidJS that the format does not have. */
const UNSUPPORTED = [
  'include',
  'layout',
  'block',
  'increment',
  'decrement',
  'cycle',
  'tablerow',
  'break',
  'continue',
];

/** An engine for one set of values. */
export function createEngine(values: Readonly<Record<string, unknown>>, options: RenderOptions): RenderText {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    relativeReference: false,
    locale: 'en-US',
    timezoneOffset: 0,
    fs: partials(options),
    root: '.',
    ...LIMITS,
  });
  for (const tag of UNSUPPORTED) delete engine.tags[tag];
  const moment = parseMoment(options.moment);
  const scope = nestValues(values);
  const globals = Object.fromEntries(Object.entries(scope).filter(([name]) => options.globals?.has(name)));
  const { date } = engine.filters;
  engine.registerFilter(
    'date',
    function (this: { context: Context }, value: unknown, format: unknown, zone: unknown) {
      const original = (input: unknown, by: unknown) =>
        (date as (...args: unknown[]) => unknown).call(
          this,
          input,
          by,
          ...(zone === undefined ? [] : [zone]),
        );
      return formatDate(value === scope.now ? 'now' : value, format, moment, options.lang, original);
    },
  );
  return (source, range, notes) => {
    const text = withoutNotes(source, range, notes);
    try {
      return engine.parseAndRenderSync(text.body, scope, { globals }) as string;
    } catch (error) {
      throw failureOf(error, text);
    }
  };
}

/** Partials come from a function; there is no file system. Their number is limited: one may render itself. */
function partials({ partial }: RenderOptions): FS {
  let count = 0;
  const read = (name: string): string => {
    if (++count > MAX_PARTIALS) throw new Error('too many partials');
    const text = partial?.(name);
    if (typeof text !== 'string') throw new Error(`no partial "${name}"`);
    return text;
  };
  return {
    exists: async () => true,
    existsSync: () => true,
    readFile: async (name) => read(name),
    readFileSync: read,
    resolve: (_folder, name) => name,
    contains: async () => true,
    containsSync: () => true,
    sep: '/',
  };
}

interface Body {
  readonly body: string;
  /** Offset in the source of an offset in the body. */
  sourceOffset(at: number): number;
}

/** Cuts notes out, with their line where they have it to themselves. */
function withoutNotes(source: string, range: Range, notes: readonly Range[]): Body {
  const kept: { readonly start: number; readonly at: number }[] = [];
  let body = '';
  let position = range.start;
  const keep = (end: number) => {
    kept.push({ start: position, at: body.length });
    body += source.slice(position, Math.max(end, position));
  };
  for (const note of notes) {
    const cut = wholeLine(source, note, range);
    keep(cut.start);
    position = cut.end;
  }
  keep(range.end);
  const sourceOffset = (at: number) => {
    const piece = kept.findLast((candidate) => candidate.at <= at)!;
    return piece.start + at - piece.at;
  };
  return { body, sourceOffset };
}

function wholeLine(source: string, { start, end }: Range, limits: Range): Range {
  const lineStart = Math.max(source.lastIndexOf('\n', start - 1) + 1, limits.start);
  const newline = source.indexOf('\n', end);
  const lineEnd = newline === -1 ? limits.end : newline + 1;
  const alone = source.slice(lineStart, start).trim() === '' && source.slice(end, lineEnd).trim() === '';
  return alone ? { start: lineStart, end: lineEnd } : { start, end };
}

function failureOf(error: unknown, { body, sourceOffset }: Body): RenderFailure {
  const { message, token } = error as {
    message?: string;
    token?: { input: string; begin: number; end: number };
  };
  const inBody = token !== undefined && token.input === body;
  return {
    message: (message ?? String(error)).replace(/, (?:file:[^,]*, )?line:\d+, col:\d+$/, ''),
    range: inBody ? { start: sourceOffset(token.begin), end: sourceOffset(token.end) } : null,
  };
}
