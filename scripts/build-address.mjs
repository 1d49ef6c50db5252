// Builds rules/language/ru/address/*.data.ts from the npm package dictionary-ru (© A. I. Lebedev, BSD-3-Clause:
// the notice stands in the files written and in THIRD-PARTY-NOTICES.md). Run by hand when the lists in
// scripts/imperatives change: `node scripts/build-address.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { readHunspell } from './lib/hunspell.mjs';

const root = new URL('../', import.meta.url);
const target = new URL('rules/language/ru/address/', root);
const dictionaryFile = (name) => readFileSync(new URL(`node_modules/dictionary-ru/${name}`, root), 'utf8');
const dictionary = readHunspell({ aff: dictionaryFile('index.aff'), dic: dictionaryFile('index.dic') });
/** Every stem with the forms that each of its affix classes makes. */
const entries = dictionary.lines.map(({ word, flags }) => {
  const made = (flag) => dictionary.forms(word, flag).slice(1); // the first is the stem itself
  return { word, flags, forms: [...flags].flatMap((flag) => made(flag).map((form) => ({ flag, form }))) };
});
const key = (word) => word.toLowerCase().replaceAll('ё', 'е');

/** Words of a list in scripts/imperatives; `#` starts a remark. */
function list(name) {
  const text = readFileSync(new URL(`imperatives/${name}.txt`, import.meta.url), 'utf8');
  return text.replace(/#.*/g, '').split(/\s+/).filter(Boolean).map(key);
}

const plural = (imperative) =>
  /(?:ся|сь)$/.test(imperative) ? `${imperative.slice(0, -2)}тесь` : `${imperative}те`;

/** The affix classes of imperatives: «B» and «T» make both numbers of it. */
const imperativeFlags = /[BT]/;

function collectImperatives() {
  const imperatives = new Set();
  const others = new Set();
  for (const { word, flags, forms } of entries) {
    const made = new Set([
      word,
      ...forms.filter(({ flag }) => imperativeFlags.test(flag)).map(({ form }) => form),
    ]);
    const own = [...made].filter((form) => imperativeFlags.test(flags) && made.has(plural(form)));
    for (const form of own) imperatives.add(key(form));
    if (!(flags === 'B' && own.includes(word))) others.add(key(word));
    for (const { flag, form } of forms) if (!imperativeFlags.test(flag)) others.add(key(form));
  }
  const adjectives = new Set(entries.filter(({ word }) => /[ыи]й$/.test(word)).map(({ word }) => key(word)));
  const keep = new Set(list('keep'));
  const drop = new Set(list('drop'));
  // «теплей» is «теплее» rather than an order to grow warm.
  const comparative = (form) =>
    form.endsWith('ей') && ['ый', 'ий', 'ой'].some((end) => adjectives.has(form.slice(0, -2) + end));
  const result = [...imperatives].filter(
    (form) =>
      /^[а-я]+$/.test(form) &&
      !drop.has(form) &&
      (keep.has(form) || !(others.has(form) || comparative(form))),
  );
  return [...new Set([...result, ...list('add')])].sort();
}

/** и → ись, й → йся, ь → ься; null where the word has no reflexive of this shape. */
const reflexive = (imperative) => (imperative.endsWith('и') ? `${imperative}сь` : `${imperative}ся`);

/**
 * The format that rules/language/ru/address/suffix-list.ts reads: a line for each ending of three letters, then the words of that
 * ending without it, each as one character and its first letters. The character says how many of its last letters the word shares with
 * the one before, counted from «A» (the word), «a» (the word and its reflexive) or «0» (the reflexive alone).
 */
function encode(words, origin) {
  const backwards = (word) => [...word].reverse().join('');
  const lines = new Map();
  let previous = '';
  for (const letters of words.map(backwards).sort()) {
    const word = backwards(letters);
    const ending = word.slice(-3);
    const stem = word.slice(0, -3);
    if (!lines.has(ending)) previous = '';
    let shared = 0;
    while (
      shared < Math.min(15, stem.length, previous.length) &&
      stem.at(-1 - shared) === previous.at(-1 - shared)
    )
      shared++;
    const code = String.fromCharCode(origin(word).charCodeAt(0) + shared);
    lines.set(ending, `${lines.get(ending) ?? ending}${code}${stem.slice(0, stem.length - shared)}`);
    previous = stem;
  }
  return [...lines.values()].join('\n');
}

function encodeImperatives(words) {
  const all = new Set(words);
  const base = (word) =>
    /(?:сь|ся)$/.test(word) && reflexive(word.slice(0, -2)) === word ? word.slice(0, -2) : word;
  return encode([...new Set(words.map(base))], (word) =>
    !all.has(word) ? '0' : all.has(reflexive(word)) ? 'a' : 'A',
  );
}

/** Nouns and adjectives in -л, -ла that are never a past tense: «материал», «школа». */
function collectNouns() {
  const past = new Set();
  const others = new Set();
  for (const { word, flags, forms } of entries) {
    if (/^[А-ЯЁ]/.test(word)) continue;
    const pastForms = forms.filter(({ flag }) => flag === 'L').map(({ form }) => key(form));
    for (const form of pastForms) past.add(form);
    if (!flags.includes('L')) others.add(key(word));
    for (const { flag, form } of forms) if (flag !== 'L') others.add(key(form));
  }
  // Pasts that the dictionary lists as words of their own: «шёл», «ел».
  const irregular = /(?:шел|чел|шла|чла|съела?|поела?|доела?)$|^(?:ел|ела)$/;
  const nouns = [...others]
    .filter((form) => /ла?$/.test(form) && !past.has(form) && !irregular.test(form))
    .sort();
  const stems = new Set(nouns.filter((form) => form.endsWith('л')));
  return nouns.filter((form) => !(form.endsWith('а') && stems.has(form.slice(0, -1))));
}

/** Nouns in -ан, -ян, -ен that are no short participle («план», «капитан»): a participle has «-о» and «-ы» beside «-а». */
function collectNounsInN() {
  const all = new Set();
  const nouns = new Set();
  for (const { word, flags, forms } of entries) {
    if (/^[А-ЯЁ]/.test(word)) continue;
    const adjective = /[ыи]й$/.test(word) && /[SXA]/.test(flags);
    for (const form of [word, ...forms.map((made) => made.form)]) {
      all.add(key(form));
      if (!adjective && /[аяе]н$/.test(key(form))) nouns.add(key(form));
    }
  }
  return [...nouns].filter((noun) => !['а', 'о', 'ы'].every((end) => all.has(noun + end)));
}

const notice = `// Generated by scripts/build-address.mjs from dictionary-ru. Do not edit.
// Copyright (c) 1997-2008, Alexander I. Lebedev. Modified version; see THIRD-PARTY-NOTICES.md.
`;

function write(name, comment, constant, data) {
  writeFileSync(
    new URL(name, target),
    `${notice}\n/** ${comment} */\nexport const ${constant} = \`\n${data}\n\`;\n`,
  );
}

const imperatives = collectImperatives();
write(
  'imperatives.data.ts',
  `${imperatives.length} singular imperatives, ё as е, suffix-coded: see suffix-list.ts.`,
  'IMPERATIVES',
  encodeImperatives(imperatives),
);
const nouns = collectNouns();
write(
  'nouns-in-l.data.ts',
  `${nouns.length} words in -л, -ла that are no past tense; their -ла forms follow. Suffix-coded: see suffix-list.ts.`,
  'NOUNS_IN_L',
  encode(nouns, () => 'A'),
);
const nounsInN = collectNounsInN();
write(
  'nouns-in-n.data.ts',
  `${nounsInN.length} words in -ан, -ян, -ен that are no short form; their -а forms follow. Suffix-coded: see suffix-list.ts.`,
  'NOUNS_IN_N',
  encode(nounsInN, () => 'A'),
);
