/** `msgmd explain RULE`: what a rule demands, why, with its examples. */
import { catalog } from '../rules/catalog/index.ts';
import { sourcesInWords } from '../rules/engine/sources.ts';
import type { Rule } from '../rules/engine/types.ts';
import { wrap } from './format/stylish.ts';
import { noRule } from './lint.ts';
import { failed, type Outcome } from './outcome.ts';
import type { Texts } from './texts.ts';

/** Without a rule: the list of all rules with their titles. */
export function runExplain(id: string | undefined, texts: Texts, width: number): Outcome {
  if (id === undefined) return { stdout: listing(texts), stderr: '', code: 0 };
  const rule = catalog.find(({ meta }) => meta.id === id);
  if (!rule) return failed(noRule(id, texts));
  return { stdout: page(rule, texts, width), stderr: '', code: 0 };
}

function listing(texts: Texts): string {
  const width = Math.max(...catalog.map(({ meta }) => meta.id.length));
  const rows = catalog.map(({ meta }) => `  ${meta.id.padEnd(width)}  ${meta.title[texts.locale]}`);
  return `${[texts.say('rules'), ...rows].join('\n')}\n`;
}

function page({ meta }: Rule, texts: Texts, width: number): string {
  const { locale } = texts;
  const severity = meta.severity === 'off' ? 'off' : texts.severity(meta.severity);
  const facts = [
    `${texts.say('severity')}: ${severity}`,
    `${texts.say('source')}: ${sourcesInWords(meta, locale)}`,
    `${texts.say('fixed')}: ${texts.say(meta.fix)}`,
  ];
  const prose = meta.docs[locale].split(/\n{2,}/).map((paragraph) => wrap(paragraph, width).join('\n'));
  const examples = meta.examples.flatMap(({ bad, good, config, files = {} }) => [
    ...(config ? [`.msgmd.yml\n${indented(config)}`] : []),
    ...Object.entries(files).map(([path, text]) => `${path}\n${indented(text)}`),
    `✖ ${texts.say('bad')}\n${indented(bad)}`,
    `✔ ${texts.say('good')}\n${indented(good)}`,
  ]);
  return `${[`${meta.id} — ${meta.title[locale]}`, facts.join('\n'), ...prose, ...examples].join('\n\n')}\n`;
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}
