/** One report a word: where two rules see the same place, the one that says more speaks. */
import type { Problem } from './types.ts';

/** A rule on the left silences those on the right where their ranges overlap. */
const SPEAKS_BEFORE: Readonly<Record<string, readonly string[]>> = {
  profanity: [
    'personal-remark',
    'harsh',
    'passive-aggressive',
    'jargon',
    'no-ty',
    'no-caps',
    'spelling',
    'diminutive',
  ],
  'greeting-forbidden': [
    'greeting-spelling',
    'greeting-time',
    'jargon',
    'bureaucratese',
    'spelling',
    'exclamation',
  ],
  'greeting-spelling': ['spelling', 'mixed-alphabet'],
  'farewell-forbidden': ['jargon', 'no-ty', 'spelling'],
  'personal-remark': ['harsh', 'passive-aggressive'],
  harsh: ['passive-aggressive', 'bureaucratese'],
  'no-ty': ['no-caps', 'vy-agreement', 'jargon', 'spelling', 'harsh'],
  'vy-caps': ['vy-capital', 'vy-lowercase', 'vy-consistent', 'no-caps'],
  'gender-brackets': ['vy-agreement', 'typography'],
  surzhyk: ['jargon', 'spelling', 'mixed-alphabet'],
  'placeholder-homoglyph': ['placeholder-unknown', 'mixed-alphabet', 'spelling'],
  'mixed-alphabet': ['spelling', 'surzhyk'],
  'placeholder-syntax': [
    'placeholder-blank',
    'liquid-syntax',
    'placeholder-unknown',
    'typography',
    'spelling',
  ],
  'placeholder-blank': ['typography', 'no-smiley', 'spelling'],
  'no-smiley': ['typography', 'exclamation'],
  jargon: ['spelling', 'diminutive'],
  diminutive: ['spelling'],
  'repeated-word': ['spelling', 'typography'],
  confidential: ['spelling', 'typography'],
};

/** The problems without those that another one already speaks for. Linear in the number of problems that overlap. */
export function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const speakers = problems.filter((problem) => SPEAKS_BEFORE[problem.rule]).sort(byStart);
  if (speakers.length === 0) return [...problems];
  const longest = speakers.reduce((most, { range }) => Math.max(most, range.end - range.start), 0);
  return problems.filter((problem) => {
    const { start, end } = problem.range;
    for (let at = firstFrom(speakers, start - longest); at < speakers.length; at++) {
      const { rule, range } = speakers[at]!;
      if (range.start >= end) return true;
      if (range.end > start && SPEAKS_BEFORE[rule]!.includes(problem.rule)) return false;
    }
    return true;
  });
}

function byStart(a: Problem, b: Problem): number {
  return a.range.start - b.range.start;
}

/** Index of the first problem that begins at `offset` or behind it. */
function firstFrom(problems: readonly Problem[], offset: number): number {
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (problems[middle]!.range.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
