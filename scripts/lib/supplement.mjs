// Reads our own word lists in data/dictionaries.
import { existsSync, readFileSync } from 'node:fs';

const lines = (path) =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split(/\r?\n/)
        .filter((line) => line !== '' && !line.startsWith('#'))
    : [];

/**
 * Words that a dictionary lacks.
 * @returns {{word: string, model: string | null}[]} `model`: a word of the dictionary after which it is inflected
 */
export function readSupplement(path) {
  return lines(path).flatMap((line) => {
    const [model, words] = line.split('\t');
    return words.split(' ').map((word) => ({ word, model: model === '-' ? null : model }));
  });
}

/** A plain list of words. @returns {Set<string>} */
export function readWords(path) {
  return new Set(lines(path).flatMap((line) => line.split(' ')));
}
