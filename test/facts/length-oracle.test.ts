import assert from 'node:assert/strict';
import { Liquid } from 'liquidjs';
import { renderedLength } from '../../rules/facts/length.ts';
import { library } from '../support/labels.ts';
import { contextFor } from '../support/lint.ts';

/** What the client gets at two moments of the week, by LiquidJS itself. */
describe('rendered length and LiquidJS', () => {
  const moments = [
    { now: { hour: 10, weekday: 'mo', time: '10:00' }, wish: 'Удачного дня!' },
    { now: { hour: 17, weekday: 'fr', time: '17:00' }, wish: 'Хороших выходных!' },
  ];
  for (const labelled of library()) {
    const context = contextFor(labelled.text, labelled);
    const { template, settings, language } = context;
    if (language.id !== 'ru') continue;
    it(labelled.path, async () => {
      const partials = Object.fromEntries(
        Object.entries(labelled.files!).flatMap(([path, text]) => {
          const name = /_partials\/(.*)\.liquid$/.exec(path);
          return name ? [[name[1]!, text]] : [];
        }),
      );
      const engine = new Liquid({ templates: partials });
      const { shortest, longest } = renderedLength(context);
      for (const { now, wish } of moments) {
        const values: Record<string, unknown> = {};
        for (const { name, example } of settings.placeholders.values()) set(values, name, example);
        const scope = { ...values, now, wish, farewell: `До свидания! ${wish}`, greeting: 'Добрый день' };
        const body = template.source
          .slice(template.body.start, template.body.end)
          .replace(/<!--[\s\S]*?-->/g, '');
        const text = (await engine.parseAndRender(body, scope)).trim();
        assert.ok(
          shortest <= text.length && text.length <= longest,
          `${shortest} ≤ ${text.length} ≤ ${longest}`,
        );
      }
    });
  }
});

function set(values: Record<string, unknown>, name: string, value: unknown): void {
  const parts = name.split('.');
  let place = values;
  for (const part of parts.slice(0, -1)) place = (place[part] ??= {}) as Record<string, unknown>;
  place[parts.at(-1)!] = value;
}
