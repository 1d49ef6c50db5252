/** The preview's page: draws what the panel tells, and tells the panel what the user chooses. */
import type { Asked, Choice, Shown } from '../messages.ts';
import { headView, valuesView } from './controls.ts';
import { h } from './dom.ts';
import { messageView } from './message.ts';
import { problemsView } from './problems.ts';
import { weekView } from './week.ts';

declare function acquireVsCodeApi(): {
  postMessage(asked: Asked): void;
  /** Survives a reload of the window: the panel is restored with it. */
  setState(choice: Choice): void;
};

const host = acquireVsCodeApi();

addEventListener('message', ({ data }: MessageEvent<Shown>) => show(data));
host.postMessage({ type: 'ready' });

function show(shown: Shown): void {
  host.setState(shown.choice);
  const focused = document.activeElement?.id;
  const valuesOpen = document.querySelector('details')?.open ?? false;
  document.body.replaceChildren(...views(shown));
  const details = document.querySelector('details');
  if (details) details.open = valuesOpen;
  if (shown.focusWeek) focusWeek();
  else if (focused) document.getElementById(focused)?.focus();
}

function views(shown: Shown): HTMLElement[] {
  const { choice, preview, week, problems, texts, locale } = shown;
  if (!preview) return [h('p', { class: 'label' }, texts.unavailable)];
  const choose = (change: Partial<Choice>) =>
    host.postMessage({ type: 'choose', choice: { ...choice, ...change } });
  const moment = new Date(`${preview.moment}Z`);
  const day = (moment.getUTCDay() + 6) % 7;
  const minute = moment.getUTCHours() * 60 + moment.getUTCMinutes();
  const told = problems.map(({ message }) => message);
  return [
    headView(preview, choice, texts, choose),
    messageView(preview, texts),
    problemsView(problems, texts, (at) => host.postMessage({ type: 'reveal', at })),
    ...(week ? [weekView(week, { texts, locale, day, minute, told, onChoose })] : []),
    valuesView(preview, choice, texts, choose),
  ];

  /** In the week of the moment that is shown. */
  function onChoose(chosenDay: number, chosenMinute: number): void {
    const chosen = new Date(moment);
    chosen.setUTCDate(moment.getUTCDate() + chosenDay - day);
    chosen.setUTCHours(0, chosenMinute);
    choose({ moment: chosen.toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length) });
  }
}

function focusWeek(): void {
  const week = document.querySelector<HTMLElement>('.week');
  week?.scrollIntoView({ block: 'start' });
  week?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
}
