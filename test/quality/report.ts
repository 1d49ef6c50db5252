/** `npm run quality`: recall and precision by rule over the labelled cases and the library, then over the unseen sets. `-v` prints every disagreement. */
import { cases, judge, type LabelledCase, library, unseen } from '../support/labels.ts';
import { fixText, lintText } from '../support/lint.ts';

interface Tally {
  hits: number;
  misses: number;
  falseAlarms: number;
}

const verbose = process.argv.includes('-v');
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

report('labelled cases and library', [...cases(), ...library()]);
report('unseen mistakes', unseen('mistakes'));
report('unseen clean texts', unseen('clean'));

/** Prints one table; nothing for an empty set. */
function report(title: string, set: readonly LabelledCase[]): void {
  if (set.length === 0) return;
  const tallies = new Map<string, Tally>();
  const lines: string[] = [];
  let fixesRight = 0;
  let fixesAll = 0;

  const tally = (rule: string): Tally => {
    let entry = tallies.get(rule);
    if (!entry) tallies.set(rule, (entry = { hits: 0, misses: 0, falseAlarms: 0 }));
    return entry;
  };
  const note = (rule: string, line: string): void => {
    if (only.length === 0 || only.includes(rule)) lines.push(line);
  };

  for (const labelled of set) {
    const { id, text } = labelled;
    const verdict = judge(labelled, lintText(text, labelled));
    for (const { rule } of verdict.hits) tally(rule).hits++;
    for (const { rule, span } of verdict.misses) {
      tally(rule).misses++;
      note(rule, `MISS  ${id} ${rule}: ${JSON.stringify(span)}`);
    }
    for (const { rule, range, message } of verdict.falseAlarms) {
      tally(rule).falseAlarms++;
      note(rule, `ALARM ${id} ${rule}: ${JSON.stringify(text.slice(range.start, range.end))} — ${message}`);
    }
    if (labelled.fixed === undefined) continue;
    fixesAll++;
    const body = fixText(text, labelled).text.replace(/^---\n[\s\S]*?\n---\n/, '');
    if (body === labelled.fixed) fixesRight++;
    else if (only.length === 0) note('fix', `FIX   ${id}\n--- expected\n${labelled.fixed}\n--- got\n${body}`);
  }

  console.log(`\n${title}: ${set.length} texts`);
  console.log(`${'rule'.padEnd(24)} labels    recall  precision`);
  const total: Tally = { hits: 0, misses: 0, falseAlarms: 0 };
  for (const [rule, entry] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (only.length === 0 || only.includes(rule)) console.log(row(rule, entry));
    total.hits += entry.hits;
    total.misses += entry.misses;
    total.falseAlarms += entry.falseAlarms;
  }
  console.log(row('all', total));
  console.log(`fixed texts exactly right: ${fixesRight} of ${fixesAll}`);
  if (verbose) console.log(`\n${lines.join('\n')}`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '   –' : `${((100 * part) / whole).toFixed(1)} %`;
}

function row(name: string, { hits, misses, falseAlarms }: Tally): string {
  return `${name.padEnd(24)} ${String(hits + misses).padStart(6)}  ${percent(hits, hits + misses).padStart(8)}  ${percent(hits, hits + falseAlarms).padStart(9)}`;
}
