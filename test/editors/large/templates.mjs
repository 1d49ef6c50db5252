// A team with five hundred templates: the project's examples over and over, each a little different and worn by use.
// The same bytes every time. Texts are made from the name of the team's placeholder, so that what a rename has to give
// is known without renaming anything.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/places.mjs';

export const COUNT = 500;
/** The team's own placeholder. */
export const NAME = 'studio.hotline';

const examples = join(root, 'examples');
const sources = readdirSync(examples, { recursive: true })
  .filter((path) => path.endsWith('.msg.md'))
  .sort();

/** Path → text of everything that the placeholder's name can stand in: templates, configuration, partials. */
export function texts(name = NAME) {
  const found = new Map([
    ['.msgmd.yml', rootConfig(name)],
    [
      '_partials/hotline.liquid',
      `Телефон для срочных вопросов: {{ ${inPartial(name)} }}, по будням с 10:00 до 18:00.\n`,
    ],
  ]);
  for (let index = 0; index < COUNT; index++) found.set(pathOf(index), template(index, name));
  for (const region of new Set([...found.keys()].filter((path) => path.includes('/')).map(regionOf)))
    if (region.startsWith('region-')) found.set(`${region}/.msgmd.yml`, regionConfig(region));
  return found;
}

/** The same paths with the texts of a folder. */
export function textsIn(folder) {
  return new Map([...original.keys()].map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

export function pathOf(index) {
  return `region-${String(Math.floor(index / sources.length)).padStart(2, '0')}/${sources[index % sources.length]}`;
}

const regionOf = (path) => path.slice(0, path.indexOf('/'));

/** Writes the team's folder, as a repository with one commit on `main`. */
export function makeRepository(folder) {
  for (const name of ['_partials', 'calendar', 'contacts.sample.yml'])
    cpSync(join(examples, name), join(folder, name), { recursive: true });
  for (const [path, text] of original) {
    write(folder, path, text);
    if (path.endsWith('/.msgmd.yml')) copyAttachments(folder, dirname(path));
  }
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'config', 'core.autocrlf', 'false');
  commit(folder, 'Five hundred templates');
  makeBranch(folder);
}

/** The branch `other`: 300 templates changed, 50 gone, with a folder that goes as a whole, and 50 new ones, with a new folder. */
function makeBranch(folder) {
  git(folder, 'checkout', '--quiet', '-b', 'other');
  const all = original;
  const gone = Array.from({ length: COUNT }, (_, index) => pathOf(index)).slice(-50);
  for (const path of gone) rmSync(join(folder, path));
  rmSync(join(folder, regionOf(pathOf(COUNT - 1))), { recursive: true });
  for (let index = 0; index < 300; index++) {
    const path = pathOf(index);
    const text = all.get(path);
    write(folder, path, index % 2 === 0 ? `${text}\nС ув., Ваш менеджер)))\n` : `${text}\nЖду ответа!!!\n`);
  }
  for (let index = 0; index < 50; index++) {
    const path = pathOf(index).replace(/^region-\d+/, index < 25 ? 'region-00/new' : 'newcomers');
    write(folder, path, template(index, NAME).replace('Здравствуйте', 'Доброго времени суток'));
  }
  commit(folder, 'Another season');
  git(folder, 'checkout', '--quiet', 'main');
}

export function git(folder, ...args) {
  const identity = ['-c', 'user.name=Tests', '-c', 'user.email=tests@example.com', '-c', 'gc.auto=0'];
  return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
}

function commit(folder, message) {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message);
}

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function copyAttachments(folder, region) {
  for (const path of readdirSync(examples, { recursive: true }).filter((each) => /\bfiles$/.test(each)))
    cpSync(join(examples, path), join(folder, region, path), { recursive: true });
}

function rootConfig(name) {
  return readFileSync(join(examples, '.msgmd.yml'), 'utf8')
    .replaceAll('"marketing/**"', '"**/marketing/**"')
    .replaceAll('"off-hours/**"', '"**/off-hours/**"')
    .replace(
      'placeholders:\n',
      `placeholders:\n  ${name}: {example: "8 800 555-35-35", description: Горячая линия}\n  ${NAME}s: {example: "три", description: Имя лишь похожее}\n`,
    );
}

function regionConfig(region) {
  return `# ${region}\nrules:\n  diminutive: ${Number(region.slice(-2)) % 2 === 0 ? 'warning' : 'off'}\n`;
}

/** What a partial calls it: `{% render "hotline", office: studio %}`. */
function inPartial(name) {
  return name.replace(/^studio\./, 'office.');
}

function template(index, name) {
  const source = readFileSync(join(examples, sources[index % sources.length]), 'utf8').replaceAll(
    '\r\n',
    '\n',
  );
  const [, front, body] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(source);
  const own = front
    .replace(/^id: (.*)$/m, `id: $1-${index}`)
    .replace(/^title: (.*)$/m, (_, title) => `title: ${unquoted(title)} ${index}`);
  const paragraphs = body.trimEnd().split('\n\n');
  paragraphs.splice(-1, 0, ...calls(index, name));
  return worn(index, `${own}${paragraphs.join('\n\n')}\n`);
}

const unquoted = (title) => (/^["'].*["']$/.test(title) ? title.slice(1, -1).replaceAll(':', ' —') : title);

/** Four templates of five name the hotline, in different ways; what only looks like it must stay. */
function calls(index, name) {
  switch (index % 5) {
    case 0:
      return [`Горячая линия: {{ ${name} }}. <!-- ${NAME} остаётся в заметке -->`];
    case 1:
      return [`{% if ${name} %}Горячая линия — {{ ${name} | strip }}.{% endif %}`];
    case 2:
      return [`{% assign line = ${name} %}Горячая линия — {{ line }}, запасная — {{ ${NAME}s }}.`];
    case 3:
      return ['{% render "hotline", office: studio %}', `{% raw %}{{ ${NAME} }}{% endraw %}`];
    default:
      return [];
  }
}

/** What people and programs leave in texts: slips that rules find, blanks, other ends of lines, a byte order mark. */
function worn(index, text) {
  let result = text;
  if (index % 3 === 0)
    result = result.replace('Здравствуйте', 'Привет').replace(/\bВас\b|Вам/u, (it) => it.toLowerCase());
  if (index % 4 === 0)
    result = result.replaceAll('{{ client.name }}', '{{client.name}}').replaceAll(' — ', ' - ');
  if (index % 7 === 0) result = result.replace('\n\n', '\n\n\n\n').replace(/\.$/m, '.   ');
  if (index % 13 === 0) result = result.replace('!', '! 😀');
  if (index % 11 === 0) result = result.replaceAll('\n', '\r\n');
  if (index % 17 === 0) result = `\uFEFF${result}`;
  return result;
}

/** The texts as they are committed. */
export const original = texts();
