import assert from 'node:assert/strict';
import { applyEdits } from '../../rules/engine/fix.ts';
import type { Fix } from '../../rules/engine/types.ts';
import { cases, library } from '../support/labels.ts';
import { fixText, lintText, type Workspace } from '../support/lint.ts';
import { random } from '../support/random.ts';

const RULES = ['farewell-time', 'farewell-required', 'greeting-time', 'farewell-forbidden'];

/** Every repair of the one problem that a rule reports leaves a text in which it reports none. */
function checkRepairs(source: string, rule: string, workspace: Workspace): number {
  const only = { ...workspace, only: [rule] };
  const problems = lintText(source, only);
  if (problems.length !== 1) return 0;
  const [{ fix, suggestions }] = problems as [(typeof problems)[number]];
  const repairs = [...(fix ? [fix] : []), ...suggestions].filter((item): item is Fix => 'edits' in item);
  for (const { title, edits } of repairs) {
    const repaired = applyEdits(source, edits);
    const left = lintText(repaired, only).map(({ message }) => message);
    assert.deepEqual(left, [], `${title}\n${source}\n→\n${repaired}`);
  }
  return repairs.length;
}

describe('repairs of wishes', () => {
  it('are all accepted by the proof: labelled cases', () => {
    let count = 0;
    for (const labelled of [...cases(), ...library()]) {
      for (const rule of RULES) count += checkRepairs(labelled.text, rule, labelled);
    }
    assert.ok(count > 50, `${count}`);
  });

  it('are all accepted by the proof: random endings and windows', function () {
    this.timeout(60_000);
    const { pick, int, chance } = random('repairs');
    const wishes = [
      'Удачного дня!',
      'Приятного вечера!',
      'Хороших выходных!',
      'Спокойной ночи!',
      'Хорошего дня и приятного вечера!',
    ];
    const condition = (): string =>
      pick([
        'now.hour < 16',
        'now.weekday == "fr"',
        'now.hour >= 14',
        'client.vip',
        'order.paid == "да"',
        'now.time < "15:30"',
      ]);
    const ending = (): string => {
      if (chance(0.4)) return pick(wishes);
      const gap = chance(0.3) ? ' ' : '';
      const open = `{% if ${condition()} %}${gap}${pick(wishes)}`;
      const middle = chance(0.5) ? `{% elsif ${condition()} %}${gap}${pick(wishes)}` : '';
      return `${gap ? '' : ' '}${open}${middle}${chance(0.8) ? `{% else %}${gap}${pick(wishes)}` : ''}{% endif %}`;
    };
    const body = (): string =>
      pick([
        `До свидания!${chance(0.9) ? ` ${ending()}` : ''}`,
        `До свидания, {{ client.name }}!`,
        `Желаем Вам ${pick(['хорошего дня', 'приятного вечера'])}!`,
        `До свидания\n\nЛариса`,
        `{% capture bye %}${ending()}{% endcapture %}До свидания! {{ bye }}`,
        `Ждём Вас в салоне.`,
      ]);
    const holidays = { year: 2026, holidays: ['2026-05-01', '2026-05-11', '2026-06-12'] };
    let count = 0;
    for (let run = 0; run < 700; run++) {
      const from = int(0, 22);
      const hours = `${pick(['Mo-Fr', 'Fr', 'Mo-Th', 'Sa-Su', 'Mo-Su', 'Th-Fr'])} ${String(from).padStart(2, '0')}:00-${String(int(from + 1, 24)).padStart(2, '0')}:00`;
      const delay = chance(0.15) ? ', delay: PT1H' : '';
      const calendar = chance(0.2) ? ', calendar: cal.json' : '';
      const newline = chance(0.1) ? '\r\n' : '\n';
      const source = `---\ntitle: x\n${chance(0.9) ? `send: {hours: "${hours}"${delay}${calendar}}\n` : ''}---\nЗдравствуйте!\n\nВсё ли верно?\n\n${body()}\n`;
      const text = source.replaceAll('\n', newline);
      for (const rule of RULES)
        count += checkRepairs(text, rule, { files: { 'cal.json': JSON.stringify(holidays) } });
      const fixed = fixText(text, { only: RULES }).text;
      assert.equal(fixText(fixed, { only: RULES }).text, fixed, text);
      if (newline === '\r\n') assert.doesNotMatch(fixed, /(?<!\r)\n/);
    }
    assert.ok(count > 700, `${count}`);
  });
});
