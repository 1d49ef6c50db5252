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

/** The problems without those that another one already speaks for. */
export function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const speakers = problems.filter((problem) => SPEAKS_BEFORE[problem.rule]);
  if (speakers.length === 0) return [...problems];
  return problems.filter(
    (problem) =>
      !speakers.some(
        (speaker) =>
          SPEAKS_BEFORE[speaker.rule]!.includes(problem.rule) &&
          speaker.range.start < problem.range.end &&
          problem.range.start < speaker.range.end,
      ),
  );
}
