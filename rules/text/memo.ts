/** Words that templates repeat; beyond them a memory would only grow. */
const MOST = 20_000;

/** A pure function of a word that remembers its answers; it forgets all of them when they become more than `most`. */
export function memo<T>(compute: (word: string) => T, most = MOST): (word: string) => T {
  const known = new Map<string, T>();
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
