// `npm run new-rule -- GROUP ID`: a rule with its test, ready to be filled in.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const catalog = new URL('rules/catalog/', root);
const groups = readdirSync(catalog, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const [group, id] = process.argv.slice(2);
if (!groups.includes(group) || !/^[a-z]+(-[a-z]+)*$/.test(id ?? '')) {
  console.error('usage: npm run new-rule -- GROUP ID   (npm run new-rule -- tone no-irony)');
  console.error(`groups: ${groups.join(' ')}`);
  process.exit(2);
}
const home = groups.find((name) => existsSync(new URL(`${name}/${id}.ts`, catalog)));
if (home) {
  console.error(`rules/catalog/${home}/${id}.ts is there already.`);
  process.exit(1);
}
const rule = new URL(`${group}/${id}.ts`, catalog);
const fixture = new URL(`test/fixtures/${id}/first.msg.md`, root);

mkdirSync(new URL('./', fixture), { recursive: true });
writeFileSync(
  rule,
  `import { defineRule } from '../../engine/types.ts';

export default defineRule({
  meta: {
    id: '${id}',
    group: '${group}',
    severity: 'warning',
    source: ['003'],
    title: { ru: 'Чего требует правило', en: 'What the rule demands' },
    docs: {
      ru: 'Почему это важно (источник), когда правило говорит и когда молчит.',
      en: 'Why it matters (the source), when the rule speaks and when it is silent.',
    },
    messages: {
      found: {
        ru: 'Что не так («{text}»), почему и что сделать.',
        en: 'What is wrong (“{text}”), why, and what to do.',
      },
    },
    fix: 'none',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Плохой пример.\\n',
        good: 'Здравствуйте, {{ client.name }}!\\n',
      },
    ],
  },
  create(context) {
    return {
      word(word) {
        if (word.key !== 'плохой') return;
        context.report({ range: word.range, message: 'found', values: { text: word.text } });
      },
    };
  },
});
`,
);
writeFileSync(
  fixture,
  `---
title: Первый пример
stage: reply
---
Плохой пример, а это — хороший.

<!-- expect
${id}: Плохой
-->
`,
);
console.log(
  `rules/catalog/${group}/${id}.ts and test/fixtures/${id}/first.msg.md are there. Now: npm run generate && npx mocha test/catalog`,
);
