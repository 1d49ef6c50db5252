// A thousand Russian templates of about 1.5 kB, made from the examples: the same for the same seed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const examples = new URL('../../examples/', import.meta.url).pathname;

/** A small generator of numbers (mulberry32): the same seed, the same templates on every machine. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Front matter, greeting, paragraphs and farewell of every Russian example, to be shuffled. */
function parts() {
  const all = { heads: [], greetings: [], paragraphs: [], farewells: [] };
  for (const file of readdirSync(examples, { recursive: true })) {
    if (!file.endsWith('.msg.md') || /\.(uk|en)\.msg\.md$/.test(file)) continue;
    const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(examples, file), 'utf8')) ?? [];
    const paragraphs = body?.trim().split(/\n{2,}/) ?? [];
    if (paragraphs.length < 3) continue;
    all.heads.push(head);
    all.greetings.push(paragraphs[0]);
    all.farewells.push(paragraphs.at(-1));
    all.paragraphs.push(...paragraphs.slice(1, -1));
  }
  return all;
}

/** `[{name, text}]`; each about `size` UTF-8 bytes. */
export function makeTemplates(count, size = 1500, seed = 1) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const { heads, greetings, paragraphs, farewells } = parts();
  return Array.from({ length: count }, (_, index) => {
    const head = `---\n${pick(heads)}\n---\n${pick(greetings)}\n\n`;
    const tail = `${pick(farewells)}\n`;
    let body = '';
    while (Buffer.byteLength(head + body + tail) < size) body += `${pick(paragraphs)}\n\n`;
    return { name: `t${String(index).padStart(4, '0')}.msg.md`, text: head + body + tail };
  });
}

/** Writes them into `folder`, twenty folders deep enough to be a library. */
export function writeTemplates(folder, templates) {
  templates.forEach(({ name, text }, index) => {
    const below = join(folder, `group-${index % 20}`);
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, name), text);
  });
  writeFileSync(join(folder, '.msgmd.yml'), 'root: true\n');
}
