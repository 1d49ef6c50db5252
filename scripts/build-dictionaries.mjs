// Writes dist/dictionaries/<language>.dawg. Making one takes seconds, so they are kept in .cache while nothing changes.
//
//   node scripts/build-dictionaries.mjs                                the build
//   node scripts/build-dictionaries.mjs --ukrainian /usr/share/hunspell   renews data/dictionaries/uk.dawg.br as well
//
// Russian and English come from npm packages with permissive licences. The npm package for Ukrainian is GPL-3, so its
// word graph is made from Debian's hunspell-uk (MPL-1.1 among its licences) and kept in the repository, compressed.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { packDawg } from './lib/dawg.mjs';
import { readHunspell } from './lib/hunspell.mjs';
import { readSupplement, readWords } from './lib/supplement.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const data = join(root, 'data/dictionaries');
const cache = join(root, '.cache/dictionaries');
const output = join(root, 'dist/dictionaries');
const stored = join(data, 'uk.dawg.br');
const code = ['build-dictionaries.mjs', 'lib/hunspell.mjs', 'lib/dawg.mjs', 'lib/supplement.mjs'];

const npm = (name) => join(root, 'node_modules', name, 'index');

/** `plural`: classes of nouns that the dictionary keeps in the singular, and the class that has their plural too. */
const LANGUAGES = {
  ru: { hunspell: [npm('dictionary-ru')], plural: { H: 'I', J: 'K' } },
  en: { hunspell: [npm('dictionary-en'), npm('dictionary-en-gb')], plural: {} },
};

/** Makes the graph of one language. @returns {Uint8Array} */
function make(language, { hunspell, plural }, fingerprint) {
  const words = new Set();
  const common = new Set();
  const commonLemmas = readWords(join(data, `${language}-common.txt`));
  for (const stem of hunspell) {
    const dictionary = readHunspell({ aff: read(`${stem}.aff`), dic: read(`${stem}.dic`) });
    const keep = (word, flags, isCommon) => {
      for (const form of dictionary.forms(word, flags)) {
        if (/\d/.test(form)) continue;
        words.add(form);
        if (isCommon) common.add(form);
      }
    };
    for (const [word, flags] of dictionary.entries) {
      const lower = word === word.toLowerCase();
      keep(word, lower && plural[flags] ? plural[flags] + flags : flags, commonLemmas.has(word));
    }
    for (const { word, model } of readSupplement(join(data, `${language}.tsv`))) {
      const flags = model === null ? '' : dictionary.entries.get(model);
      if (flags !== undefined) keep(word, flags, commonLemmas.has(word));
    }
  }
  return packDawg(words, common, { language, fingerprint });
}

const read = (path) => readFileSync(path, 'utf8');

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readOr(path) ?? '');
  return hash.digest('hex').slice(0, 16);
}

function readOr(path) {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** The fingerprint in the first line of a graph; null where there is no such file. */
function fingerprintOf(path) {
  const bytes = readOr(path);
  return bytes && JSON.parse(bytes.subarray(0, bytes.indexOf(10)).toString()).fingerprint;
}

/** Brings dist/dictionaries up to date. @returns {string[]} the languages that had to be made anew */
export function buildDictionaries() {
  mkdirSync(cache, { recursive: true });
  mkdirSync(output, { recursive: true });
  const scripts = code.map((file) => join(root, 'scripts', file));
  const made = [];
  for (const [language, source] of Object.entries(LANGUAGES)) {
    const own = [join(data, `${language}.tsv`), join(data, `${language}-common.txt`)];
    const fingerprint = digest([
      ...source.hunspell.flatMap((stem) => [`${stem}.aff`, `${stem}.dic`]),
      ...own,
      ...scripts,
    ]);
    const path = join(cache, `${language}.dawg`);
    if (fingerprintOf(path) !== fingerprint) {
      writeFileSync(path, make(language, source, fingerprint));
      made.push(language);
    }
    copyFileSync(path, join(output, `${language}.dawg`));
  }
  writeFileSync(join(output, 'uk.dawg'), brotliDecompressSync(readFileSync(stored)));
  copyFileSync(join(data, 'NOTICE.md'), join(output, 'NOTICE.md'));
  return made;
}

function renewUkrainian(folder) {
  const graph = make('uk', { hunspell: [join(folder, 'uk_UA')], plural: {} }, 'hunspell-uk');
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  writeFileSync(stored, brotliCompressSync(graph, { params }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = process.argv.indexOf('--ukrainian');
  if (option > 0) renewUkrainian(process.argv[option + 1]);
  const made = buildDictionaries();
  console.log(made.length > 0 ? `dictionaries made anew: ${made.join(', ')}` : 'dictionaries are up to date');
}
