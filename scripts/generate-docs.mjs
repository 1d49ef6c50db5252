// Writes what follows from the rules and schemas: docs/rules/, docs/ru/rules/, the tables of both READMEs, schemas/.
// Run by `npm run generate` (through tsx); CI fails when the result differs from what is committed.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { catalog } from '../rules/catalog/index.ts';
import { configSchema } from '../rules/config/schema/config.ts';
import { frontMatterSchema } from '../rules/config/schema/front-matter.ts';
import { SOURCES, sourcesInWords } from '../rules/engine/sources.ts';
import { texts } from './lib/doc-texts.mjs';
import { remove, write } from './lib/output.mjs';

const root = new URL('../', import.meta.url);
const groups = [
  'greeting',
  'introduction',
  'farewell',
  'address',
  'time',
  'tone',
  'courtesy',
  'channel',
  'liquid',
  'text',
  'team',
];
const folders = { en: 'docs/rules/', ru: 'docs/ru/rules/' };

for (const locale of ['en', 'ru']) {
  writeRulePages(locale);
  writeReference(locale);
}
writeTable('README.md', 'en');
writeTable('README.ru.md', 'ru');
writeSchemas();

function writeRulePages(locale) {
  const folder = new URL(folders[locale], root);
  mkdirSync(folder, { recursive: true });
  const names = new Set(['index.md', ...catalog.map(({ meta }) => `${meta.id}.md`)]);
  for (const file of readdirSync(folder)) if (!names.has(file)) remove(new URL(file, folder));
  for (const { meta } of catalog) write(new URL(`${meta.id}.md`, folder), rulePage(meta, locale));
  write(
    new URL('index.md', folder),
    `# ${texts.rules[locale]}\n\n${texts.generated[locale]}\n\n${sources(locale)}\n\n${ruleTable(locale, '')}\n`,
  );
}

/** What 000–003 are, which the pages of the rules name. */
function sources(locale) {
  const list = Object.entries(SOURCES).map(([name, title]) => `- **${name}** — ${title[locale]}`);
  return `${texts.sources[locale]}\n\n${list.join('\n')}`;
}

function rulePage(meta, locale) {
  const t = (key) => texts[key][locale];
  const facts = [
    `| ${t('severity')} | ${t('source')} | ${t('fix')} | ${t('languages')} |`,
    '| --- | --- | --- | --- |',
    `| ${texts.levels[meta.severity][locale]} | ${sourcesInWords(meta, locale)} | ${texts.fixes[meta.fix][locale]} | ${meta.languages?.join(', ') ?? t('all')} |`,
  ].join('\n');
  const examples = meta.examples.flatMap(({ bad, good, config, files = {} }) => [
    ...(config ? [`${t('config')}:`, fenced(config, 'yaml')] : []),
    ...Object.entries(files).flatMap(([path, text]) => [
      `${t('beside')} \`${path}\`:`,
      fenced(text, 'markdown'),
    ]),
    `${t('bad')}:`,
    fenced(bad, 'markdown'),
    `${t('good')}:`,
    fenced(good, 'markdown'),
  ]);
  return `${[`# ${meta.id}`, meta.title[locale], facts, meta.docs[locale], `## ${t('examples')}`, ...examples, t('generated')].join('\n\n')}\n`;
}

function fenced(text, language) {
  return `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;
}

function ruleTable(locale, base) {
  const t = (key) => texts[key][locale];
  return groups
    .map((group) => {
      const rules = catalog.filter(({ meta }) => meta.group === group);
      if (rules.length === 0) return null;
      const rows = rules.map(
        ({ meta }) =>
          `| [${meta.id}](${base}${meta.id}.md) | ${texts.levels[meta.severity][locale]} | ${meta.fix === 'safe' ? '✔' : meta.fix === 'suggestion' ? '…' : ''} | ${meta.title[locale]} |`,
      );
      return [
        `### ${texts.groups[group][locale]}`,
        '',
        `| ${t('rule')} | ${t('severity')} | ${t('fix')} | ${t('demands')} |`,
        '| --- | --- | --- | --- |',
        ...rows,
      ].join('\n');
    })
    .filter(Boolean)
    .join('\n\n');
}

/** Replaces what stands between the marks; a README without them is left alone. */
function writeTable(file, locale) {
  const url = new URL(file, root);
  if (!existsSync(url)) return;
  const text = readFileSync(url, 'utf8');
  const marks = /(<!-- rules:begin -->\n)[\s\S]*?(<!-- rules:end -->)/;
  if (!marks.test(text)) return;
  write(
    url,
    text.replace(marks, (_, begin, end) => `${begin}\n${ruleTable(locale, folders[locale])}\n\n${end}`),
  );
}

function writeReference(locale) {
  const file = new URL(locale === 'ru' ? 'docs/ru/reference.md' : 'docs/reference.md', root);
  const sections = [
    [texts.frontMatter[locale], frontMatterSchema],
    [texts.configuration[locale], configSchema],
  ].map(([title, schema]) => `## ${title}\n\n${keyTable(schema, locale)}`);
  write(file, `# ${texts.reference[locale]}\n\n${texts.generated[locale]}\n\n${sections.join('\n\n')}\n`);
}

function keyTable(schema, locale) {
  const rows = keys(schema, '').map(([path, own]) => {
    const values = own.enum?.join(', ') ?? own.examples?.join(', ') ?? '';
    const about = (locale === 'ru' ? own.ru : own.description) ?? '';
    return `| \`${path}\` | ${typeName(own)} | ${own.default ?? ''} | ${values} | ${about} |`;
  });
  const t = (key) => texts[key][locale];
  return [
    `| ${t('key')} | ${t('type')} | ${t('default')} | ${t('values')} | ${t('meaning')} |`,
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Keys of a map with those of the maps inside, dotted; what refers to the front matter is not repeated. */
function keys(schema, base) {
  return Object.entries(schema.properties ?? {}).flatMap(([name, own]) => {
    const path = base + name;
    const map = own.properties ? own : own.anyOf?.find((option) => option.properties);
    if (name === 'defaults') return [[path, own]];
    return [[path, own], ...(map ? keys(map, `${path}.`) : [])];
  });
}

function typeName(schema) {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeName))].join(' / ');
  if (schema.type === 'array') return 'list';
  if (schema.type === 'object') return 'map';
  return schema.type ?? 'any';
}

function writeSchemas() {
  const folder = new URL('schemas/', root);
  const publish = (name, title, schema) => {
    const whole = { $schema: 'http://json-schema.org/draft-07/schema#', title, ...published(schema) };
    write(new URL(name, folder), `${JSON.stringify(whole, null, 2)}\n`);
  };
  publish('front-matter.schema.json', 'Front matter of a .msg.md template', frontMatterSchema);
  const rules = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(catalog.map(ruleSchema)),
  };
  publish('msgmd.schema.json', '.msgmd.yml', {
    ...configSchema,
    properties: { ...configSchema.properties, rules: { ...configSchema.properties.rules, ...rules } },
  });
}

function ruleSchema({ meta }) {
  return [
    meta.id,
    {
      type: 'string',
      enum: ['off', 'hint', 'info', 'warning', 'error'],
      default: meta.severity,
      description: meta.title.en,
      ru: meta.title.ru,
    },
  ];
}

/** Our literal as plain JSON Schema: the Russian text joins the description. */
function published(schema) {
  if (Array.isArray(schema)) return schema.map(published);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { ru, ...rest } = schema;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, published(value)]));
  return typeof ru === 'string' && typeof schema.description === 'string'
    ? { ...own, description: `${schema.description}\n\n${ru}` }
    : own;
}
