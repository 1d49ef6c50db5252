// Reads a Hunspell dictionary with suffix rules: every entry with the forms that its affix classes make.
import { readFileSync } from 'node:fs';

/** Suffix rules of an .aff file by class letter. */
function readSuffixes(text) {
  const classes = new Map();
  for (const line of text.split(/\r?\n/)) {
    const [kind, flag, strip, add, condition] = line.split(/\s+/);
    if (kind !== 'SFX' || condition === undefined) continue;
    const rules = classes.get(flag) ?? [];
    rules.push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      fits: new RegExp(`${condition}$`),
    });
    classes.set(flag, rules);
  }
  return classes;
}

/** Forms of a word with the class that made each. */
export function affixedForms(word, flags, suffixes) {
  return [...flags].flatMap((flag) =>
    (suffixes.get(flag) ?? [])
      .filter(({ strip, fits }) => word.endsWith(strip) && fits.test(word))
      .map(({ strip, add }) => ({ flag, form: word.slice(0, word.length - strip.length) + add })),
  );
}

/** `folder` holds index.aff and index.dic, as the npm packages dictionary-* do. */
export function readDictionary(folder) {
  const suffixes = readSuffixes(readFileSync(new URL('index.aff', folder), 'utf8'));
  const lines = readFileSync(new URL('index.dic', folder), 'utf8').split(/\r?\n/).slice(1).filter(Boolean);
  return lines.map((line) => {
    const [word, flags = ''] = line.split('/');
    return { word, flags, forms: affixedForms(word, flags, suffixes) };
  });
}
