import { fact } from '../engine/fact.ts';
import type { Block, Word } from '../template/types.ts';
import { type OpenSentence, readWords } from '../template/words.ts';

/** Words of the e-mail's subject outside Liquid; `sentence` is the index of the text node that they stand in. */
export const subjectWords = fact(({ template }): readonly Word[] => {
  const texts = template.subject?.nodes.filter((node) => node.type === 'text') ?? [];
  const sentences = texts.map(({ range }): OpenSentence => {
    const block: Block = { kind: 'heading', range, ordered: false, depth: 0 };
    return { range, block, firstWord: 0, lastWord: 0 };
  });
  return readWords(template.source, sentences);
});
