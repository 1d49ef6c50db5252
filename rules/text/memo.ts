/** Words that templates repeat; beyond them a memory would only grow. */
const MOST = 20_000;

/** A pure function of a word that remembers its answers; it forgets all of them when they become more than `most`. */
export function memo<T, Word extends string = string>(
  compute: (word: Word) => T,
  most = MOST,
): (word: Word) => T {
  const known = new Map<Word, T>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      if (known.size >= most) known.clear();
      answer = compute(word);
      known.set(word, answer);
    }
    return answer;
  };
}

/** The same for an object that never changes; the answer is kept as long as the object lives. */
export function memoByObject<K extends object, T>(compute: (object: K) => T): (object: K) => T {
  const known = new WeakMap<K, T>();
  return (object) => {
    let answer = known.get(object);
    if (answer === undefined) {
      answer = compute(object);
      known.set(object, answer);
    }
    return answer;
  };
}
