/** Random templates: windows, branches on the clock and on values, assignments, captures, partials, loops. */
import type { Random } from '../../support/random.ts';

export interface Variable {
  readonly name: string;
  /** YAML of its declaration; null: nobody declares it. */
  readonly declaration: string | null;
  /** Values that tell apart everything that the template may ask of it. `null`: it is absent. */
  readonly values: readonly unknown[];
  /** The conditions in which it stands, with `x` for its name. */
  readonly asked: Set<string>;
}

export interface Generated {
  readonly source: string;
  readonly window: string;
  /** Minutes. */
  readonly delay: number;
  readonly variables: readonly Variable[];
  readonly partials: Readonly<Record<string, string>>;
  /** True where it asks for minutes: then no two minutes are alike. */
  readonly byMinute: boolean;
  readonly loops: boolean;
}

const WISHES = [
  'Удачного дня!',
  'Хорошего Вам дня!',
  'Приятного вечера!',
  'Желаем прекрасного вечера!',
  'Хороших выходных!',
  'Отличных выходных!',
  'Спокойной ночи!',
  'Приятного вечера и хороших выходных!',
  'Удачного дня и хороших выходных!',
];
const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const DAY_NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const ORDER = ['<', '<=', '>', '>='];
const ALL = [...ORDER, '==', '!='];

/** One template. The same random numbers give the same template. */
export function generate(random: Random): Generated {
  return new Generator(random).template();
}

class Generator {
  private readonly random: Random;
  private readonly variables: Variable[] = [];
  private readonly locals: { name: string; sort: 'number' | 'string' | 'boolean' }[] = [];
  private readonly partials: Record<string, string> = {};
  private names = 0;
  private byMinute = false;
  private loops = false;
  /** Inside a partial nothing of the template is seen but the built-in values. */
  private sealed = false;

  constructor(random: Random) {
    this.random = random;
  }

  template(): Generated {
    const { chance, int, pick } = this.random;
    const count = pick([0, 0, 0, 1, 1, 1, 2, 2, 3]);
    for (let index = 0; index < count; index++) this.variables.push(this.variable(index, count));
    const minutes = chance(0.15);
    const parts = ['Здравствуйте!\n\nЗаказ собран. '];
    const pieces = int(1, 3);
    for (let index = 0; index < pieces; index++) parts.push(this.piece(int(1, 2), minutes));
    if (chance(0.85)) parts.push('\n\nДо свидания! ');
    for (let index = 0; index < pieces; index++) parts.push(this.piece(int(0, 2), minutes));
    if (chance(0.2)) parts.push('\n\nС уважением,\nЛариса');
    const window = this.window(minutes);
    const delay = chance(0.2) ? pick([15, 60, 120, 600, 1500]) : 0;
    const declared = this.variables.filter(({ declaration }) => declaration);
    const front = [
      'title: x',
      `send: {hours: "${window}"${delay ? `, delay: PT${delay}M` : ''}}`,
      ...(declared.length > 0
        ? ['placeholders:', ...declared.map(({ name, declaration }) => `  ${name}: ${declaration}`)]
        : []),
    ];
    const source = `---\n${front.join('\n')}\n---\n${parts.join('')}\n`;
    const { variables, partials, byMinute, loops } = this;
    return { source, window, delay, variables, partials, byMinute, loops };
  }

  private window(short: boolean): string {
    const { int, pick, chance } = this.random;
    const day = int(0, 6);
    const days = chance(0.5)
      ? `${DAY_NAMES[day]}-${DAY_NAMES[(day + int(1, 3)) % 7]}`
      : `${DAY_NAMES[day]},${pick(DAY_NAMES)}`;
    const from = int(0, 22) * 60 + pick([0, 0, 30, 45]);
    const length = short ? int(1, 4) * 45 : int(1, 16) * 30;
    const to = (from + length) % 1440;
    const clock = (minute: number): string =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return `${days} ${clock(from)}-${clock(to)}`;
  }

  private variable(index: number, count: number): Variable {
    const { pick, int, chance } = this.random;
    const name = `v.${'abc'[index]}`;
    const words = ['gold', 'silver', 'опт'].slice(0, count > 1 ? 2 : 3);
    const number = int(1, 20);
    const asked = new Set<string>();
    switch (pick(['any', 'boolean', 'number', 'text', 'values', 'optional'])) {
      case 'boolean':
        return { name, declaration: '{example: true, type: boolean}', values: [true, false], asked };
      case 'number': {
        const values = [number - 1, number, number + 0.5, number + 1, number + 1.5, number + 2];
        return { name, declaration: `{example: ${number}, type: number}`, values, asked };
      }
      case 'text':
        return {
          name,
          declaration: 'текст',
          values: ['', ' ', ...words, ...holding(words), 'другое', 'a', 'zz'],
          asked,
        };
      case 'values':
        return {
          name,
          declaration: `{example: ${words[0]}, values: [${words.join(', ')}]}`,
          values: words,
          asked,
        };
      case 'optional': {
        const values = [null, '', ' ', ...words, ...holding(words), 'другое', 'a', 'zz'];
        return { name, declaration: '{example: текст, required: false}', values, asked };
      }
      default: {
        const strings = [number - 1, number, number + 0.5, number + 1, number + 2].map(String);
        const plain = [null, true, false, '', ' ', ...words, ...holding(words), 'другое', 'a', 'zz'];
        const numbers =
          count > 2 || chance(0.5)
            ? []
            : [number - 1, number, number + 0.5, number + 1, number + 2, ...strings];
        return { name, declaration: null, values: [...plain, ...numbers], asked };
      }
    }
  }

  /** Text, or tags with text in them. */
  private piece(depth: number, minutes: boolean): string {
    const { pick, chance } = this.random;
    if (depth === 0) return this.text();
    const inner = (): string => this.piece(depth - 1, minutes);
    switch (
      pick([
        'if',
        'if',
        'if',
        'unless',
        'case',
        'case',
        'assign',
        'capture',
        'split',
        'text',
        'render',
        'for',
      ])
    ) {
      case 'if': {
        const branches = [`{% if ${this.condition(minutes)} %}${inner()}`];
        while (chance(0.5)) branches.push(`{% elsif ${this.condition(minutes)} %}${inner()}`);
        if (chance(0.7)) branches.push(`{% else %}${inner()}`);
        return `${branches.join('')}{% endif %} `;
      }
      case 'unless': {
        const branches = [`{% unless ${this.condition(minutes)} %}${inner()}`];
        if (chance(0.3)) branches.push(`{% elsif ${this.condition(minutes)} %}${inner()}`);
        if (chance(0.5)) branches.push(`{% else %}${inner()}`);
        return `${branches.join('')}{% endunless %} `;
      }
      case 'case':
        return this.caseOf(inner);
      case 'assign':
        return this.assign(minutes) + inner();
      case 'capture': {
        const name = `text${this.names++}`;
        return `{% capture ${name} %}${inner()}{% endcapture %}${inner()}{{ ${name} }} `;
      }
      case 'split':
        return `Приятного {% if ${this.condition(minutes)} %}вечера{% else %}дня{% endif %}! `;
      case 'render':
        return this.sealed ? inner() : this.render();
      case 'for':
        if (this.sealed || !chance(0.25)) return inner();
        this.loops = true;
        return `{% for item in list %}${inner()}{% else %}${inner()}{% endfor %} `;
      default:
        return this.text();
    }
  }

  private text(): string {
    const { pick, chance } = this.random;
    if (chance(0.12)) return '{{ wish }} ';
    if (chance(0.1)) return `{{ "${pick(WISHES)}" }} `;
    return chance(0.8) ? `${pick(WISHES)} ` : pick(['Ждём Вас. ', 'Это день открытых дверей. ', '']);
  }

  private caseOf(inner: () => string): string {
    const { pick, int, chance } = this.random;
    const words = this.variables.filter(({ values }) => values.includes('gold'));
    const byWord = words.length > 0 && !this.sealed && chance(0.5) ? pick(words) : null;
    for (const word of ['gold', 'silver']) byWord?.asked.add(`x == "${word}"`);
    const subject = byWord?.name ?? pick(['now.weekday', 'now.hour']);
    const value = (): string =>
      byWord ? `"${pick(['gold', 'silver'])}"` : subject === 'now.hour' ? `${int(8, 20)}` : `"${pick(DAYS)}"`;
    const branches = Array.from({ length: int(1, 3) }, () => {
      const values = Array.from({ length: int(1, 2) }, value).join(pick([', ', ' or ']));
      return `{% when ${values} %}${inner()}`;
    });
    return `{% case ${subject} %}${branches.join('')}${chance(0.7) ? `{% else %}${inner()}` : ''}{% endcase %} `;
  }

  private render(): string {
    const { pick } = this.random;
    const name = `p${this.names++}`;
    const [first] = this.variables;
    const locals = this.locals.splice(0);
    this.sealed = true;
    const variables = this.variables.splice(0);
    if (first) this.variables.push({ ...first, name: 'given' });
    this.partials[name] = this.piece(1, false);
    this.variables.splice(0, this.variables.length, ...variables);
    this.locals.splice(0, this.locals.length, ...locals);
    this.sealed = false;
    return `{% render '${name}'${first ? `${pick([',', ''])} given: ${first.name}` : ''} %} `;
  }

  private assign(minutes: boolean): string {
    const { pick, int } = this.random;
    const again = this.locals.length > 0 && this.random.chance(0.3) ? pick(this.locals) : null;
    const name = again?.name ?? `local${this.names++}`;
    const numbers = [
      "'now' | date: '%H' | plus: 0",
      `'now' | date: '%H' | minus: ${int(1, 5)}`,
      "'now' | date: '%u' | plus: 0",
      "'now' | date: '%I' | times: 1",
      "'now' | date: '%I' | plus: 0",
      "'now' | date: '%H' | modulo: 5",
      `${int(0, 23)}`,
      ...(minutes ? ["'now' | date: '%M' | plus: 0", "'now' | date: '%H%M' | plus: 0"] : []),
    ];
    const strings = [
      "'now' | date: '%a'",
      "'now' | date: '%A' | downcase",
      "'now' | date: '%w'",
      '"gold"',
      '\'now\' | date: "%u%H"',
    ];
    const sort = again?.sort ?? pick(['number', 'number', 'string', 'boolean'] as const);
    if (!again) this.locals.push({ name, sort });
    const value =
      sort === 'number' ? pick(numbers) : sort === 'string' ? pick(strings) : pick(['true', 'false']);
    if (value.includes('%M')) this.byMinute = true;
    return `{% assign ${name} = ${value} %}`;
  }

  private condition(minutes: boolean): string {
    const { int, pick, chance } = this.random;
    const atoms = Array.from({ length: pick([1, 1, 1, 2, 2, 3]) }, () => this.atom(minutes));
    const not = chance(0.05) ? 'not ' : '';
    return (
      not + atoms.map((atom, index) => (index === 0 ? atom : `${int(0, 1) ? 'and' : 'or'} ${atom}`)).join(' ')
    );
  }

  private atom(minutes: boolean): string {
    const { int, pick, chance } = this.random;
    const local = this.locals.length > 0 && chance(0.3) ? pick(this.locals) : null;
    if (local?.sort === 'number') return `${local.name} ${pick(ALL)} ${int(0, 23)}`;
    if (local?.sort === 'string') {
      return `${local.name} ${pick(['==', '!=', '>', '<'])} "${pick(['Fri', 'friday', '5', '514', 'gold', 'Mon'])}"`;
    }
    if (local) return pick([local.name, `${local.name} == true`, `${local.name} != true`]);
    if (this.variables.length > 0 && chance(this.sealed ? 0.8 : 0.45))
      return this.valueAtom(pick(this.variables));
    if (this.sealed && chance(0.3))
      return pick(['1 == 1', '"a" == "b"', 'missing', 'missing < 5', 'missing == nil']);
    if (minutes && chance(0.5)) {
      this.byMinute = true;
      return pick([
        `now.minute ${pick(ALL)} ${int(0, 59)}`,
        `now.time ${pick(ALL)} "${String(int(0, 23)).padStart(2, '0')}:${pick(['00', '15', '30'])}"`,
      ]);
    }
    return pick([
      `now.hour ${pick(ALL)} ${int(5, 20)}`,
      `now.hour ${pick(ALL)} ${int(5, 20)}`,
      `${int(5, 20)} ${pick(ORDER)} now.hour`,
      `now.weekday ${pick(['==', '!='])} "${pick(DAYS)}"`,
      `now.weekday ${pick(['==', '!='])} "${pick(DAYS)}"`,
      'now.is_workday',
      'now.before_days_off',
      `now.hour ${pick(ALL)} "${int(5, 20)}"`,
      `now.weekday contains "${pick(['s', 'mo', 'u'])}"`,
    ]);
  }

  private valueAtom(variable: Variable): string {
    const atom = this.atomOn(variable);
    // Liquid reads `and` and `or` from the right, so that its parts may be asked apart.
    for (const part of atom.split(' and ')) variable.asked.add(part.replaceAll(variable.name, 'x'));
    return atom;
  }

  private atomOn({ name, values, declaration }: Variable): string {
    const { pick, chance } = this.random;
    const words = ['gold', 'silver', ...(values.includes('опт') ? ['опт'] : [])];
    const numbers = values.filter((value): value is number => Number.isInteger(value)).slice(1, 3);
    if (numbers.length > 0 && chance(0.6)) return `${name} ${pick(ALL)} ${pick(numbers)}`;
    if (declaration?.includes('boolean')) return pick([name, `${name} == true`, `${name} == false`]);
    if (declaration?.includes('number')) return pick([name, `${name} ${pick(ALL)} ${numbers[0] ?? 5}`]);
    return pick([
      name,
      `${name} == "${pick(words)}"`,
      `${name} != "${pick(words)}"`,
      `${name} contains "${pick(words)}"`,
      `${name} == blank`,
      `${name} != blank`,
      `${name} == blank and ${name} != ""`,
      `${name} == empty`,
      `${name} == ""`,
      `${name} == nil`,
      `${name} != nil`,
    ]);
  }
}

/** For every choice of some of the words a value that contains these, and is none of them. */
function holding(words: readonly string[]): string[] {
  const choices: string[] = [];
  for (const word of words) choices.push(...choices.map((some) => `${some} ${word}`), word);
  return choices.map((some) => `${some} …`);
}
