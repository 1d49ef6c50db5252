/** The problems of the template: each leads to its place. */
import type { Place, ShownProblem } from '../messages.ts';
import type { Texts } from '../texts.ts';
import { h } from './dom.ts';

export function problemsView(
  problems: readonly ShownProblem[],
  texts: Texts,
  onReveal: (at: Place) => void,
): HTMLElement {
  const items = problems.map(({ severity, message, at }, index) =>
    h(
      'li',
      { class: severity },
      h('button', { id: `problem ${index}`, class: 'problem', onclick: () => onReveal(at) }, message),
    ),
  );
  return h(
    'section',
    { class: 'problems', 'aria-label': texts.problems },
    h('h2', {}, `${texts.problems}: ${problems.length === 0 ? texts.none : problems.length}`),
    items.length > 0 && h('ul', {}, ...items),
  );
}
