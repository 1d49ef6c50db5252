// Reads Hunspell dictionaries as far as our three languages need them: one level of prefixes and suffixes, flags of one
// character. Compounds (English ordinals) are left out: words with digits are never looked up.

/** An affix class: `cross` says whether its prefixes and suffixes combine. */
class AffixClass {
  constructor(prefix, cross) {
    this.prefix = prefix;
    this.cross = cross;
    /** Rules by the letter of the word at which the affix stands; `''`: by no letter. */
    this.rules = new Map();
  }

  /** `condition`: letters, `[abc]`, `[^abc]`, `.` for any letter; a single `.` is none. */
  add(strip, add, condition) {
    const units = condition === '.' ? [] : (condition.match(/\[[^\]]*\]|./gu) ?? []);
    const edge = this.prefix ? units[0] : units.at(-1);
    const keys =
      edge === undefined || edge === '.' || edge.startsWith('[^') ? [''] : edge.replace(/[[\]]/g, '');
    const pattern = units.map((unit) => (unit.length > 1 || unit === '.' ? unit : quoted(unit))).join('');
    const rule = { strip, add, condition: new RegExp(this.prefix ? `^${pattern}` : `${pattern}$`, 'u') };
    for (const key of keys) this.rules.set(key, [...(this.rules.get(key) ?? []), rule]);
  }

  /** Adds to `out` every form that this class makes of `word`. */
  apply(word, out) {
    for (const key of ['', this.prefix ? word[0] : word.at(-1)]) {
      for (const { strip, add, condition } of this.rules.get(key) ?? []) {
        if (!condition.test(word)) continue;
        if (this.prefix) {
          if (word.startsWith(strip)) out.push(add + word.slice(strip.length));
        } else if (word.endsWith(strip)) out.push(word.slice(0, word.length - strip.length) + add);
      }
    }
  }
}

const quoted = (text) => text.replace(/[\\^$.*+?()|{}/]/g, '\\$&');

/** Affix classes by flag, and the flags that change what a word means. */
function readAffixes(text) {
  const classes = new Map();
  const special = {};
  for (const line of text.split(/\r?\n/)) {
    const [command, flag, third, fourth, condition] = line.trim().split(/\s+/);
    if (command === 'ONLYINCOMPOUND' || command === 'NEEDAFFIX' || command === 'NOSUGGEST')
      special[command] = flag;
    if (command !== 'SFX' && command !== 'PFX') continue;
    if (condition === undefined) {
      classes.set(flag, new AffixClass(command === 'PFX', third === 'Y'));
      continue;
    }
    classes.get(flag).add(third === '0' ? '' : third, fourth === '0' ? '' : fourth.split('/')[0], condition);
  }
  return { classes, special };
}

/**
 * @param {{aff: string, dic: string}} files the two files as text
 * @returns {{lines: {word: string, flags: string}[], entries: Map<string, string>, forms(word: string, flags: string): string[]}}
 * stems with their flags, homonyms apart; the same with the flags of homonyms together; and every form of one stem (the
 * stem itself first)
 */
export function readHunspell({ aff, dic }) {
  const { classes, special } = readAffixes(aff);
  const lines = [];
  const entries = new Map();
  for (const line of dic.split(/\r?\n/).slice(1)) {
    const [entry] = line.split('\t');
    if (entry === '') continue;
    const slash = entry.indexOf('/', 1);
    const word = slash < 0 ? entry : entry.slice(0, slash);
    const flags = slash < 0 ? '' : entry.slice(slash + 1);
    lines.push({ word, flags });
    entries.set(word, (entries.get(word) ?? '') + flags);
  }
  const forms = (word, flags) => {
    if (flags.includes(special.ONLYINCOMPOUND)) return [];
    const own = [...flags].map((flag) => classes.get(flag)).filter(Boolean);
    const suffixed = [];
    const crossing = [word];
    for (const affix of own.filter((one) => !one.prefix)) {
      const made = [];
      affix.apply(word, made);
      suffixed.push(...made);
      if (affix.cross) crossing.push(...made);
    }
    const prefixed = [];
    for (const affix of own.filter((one) => one.prefix)) {
      for (const base of affix.cross ? crossing : [word]) affix.apply(base, prefixed);
    }
    const all = [...suffixed, ...prefixed];
    return flags.includes(special.NEEDAFFIX) ? all : [word, ...all];
  };
  return { lines, entries, forms };
}
