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

/** Every Russian example with its paragraphs; those in the middle also without names that only it declares. */
function parts() {
  const wholes = [];
  const fillers = [];
  for (const file of readdirSync(examples, { recursive: true }).sort()) {
    if (!file.endsWith('.msg.md') || /\.(uk|en)\.msg\.md$/.test(file)) continue;
    const [, head, body] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(examples, file), 'utf8')) ?? [];
    const paragraphs = body?.trim().split(/\n{2,}/) ?? [];
    if (paragraphs.length < 3) continue;
    wholes.push({ head, first: paragraphs[0], middle: paragraphs.slice(1, -1), last: paragraphs.at(-1) });
    for (const paragraph of paragraphs.slice(1, -1))
      fillers.push(paragraph.replace(/\{\{[^{}]*\}\}/g, '{{ order.number }}'));
  }
  return { wholes, fillers };
}

/** `[{name, text}]`; each about `size` UTF-8 bytes. */
export function makeTemplates(count, size = 1500, seed = 1) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const { wholes, fillers } = parts();
  return Array.from({ length: count }, (_, index) => {
    const { head, first, middle, last } = pick(wholes);
    const paragraphs = [first, ...middle];
    const text = () => `---\n${head}\n---\n${[...paragraphs, last].join('\n\n')}\n`;
    while (Buffer.byteLength(text()) < size) paragraphs.push(pick(fillers));
    return { name: `t${String(index).padStart(4, '0')}.msg.md`, text: text() };
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
