/** Which sentences ask, and how many questions one client reads. */
import { fact } from '../engine/fact.ts';
import type { LiquidNode } from '../template/liquid/ast.ts';
import { firstEndingAfter } from '../template/search.ts';
import { MASK_MARK, type Range, type Sentence, type Template } from '../template/types.ts';

/** By index of the sentence: true where it ends in a question mark. */
export const questionsOf = fact(({ template }) => questionsIn(template));

/** The same for any text: a partial has no context of its own. */
export function questionsIn({ prose, sentences }: Template): readonly boolean[] {
  return sentences.map((sentence) => isQuestion(prose, sentence));
}

/** «Удобно?», «Удобно ли Вам (до 18:00)?», «Правда?!» — closing marks and tags may stand after the question mark. */
function isQuestion(prose: string, { range: { start, end } }: Sentence): boolean {
  for (let at = end - 1; at >= start; at--) {
    const char = prose[at]!;
    if (char === '?') return true;
    if (char !== MASK_MARK && !/[\s!»”")\]]/.test(char)) return false;
  }
  return false;
}

/**
 * Questions in the text that has most of them: branches exclude each other, so of an `if` only the branch with most
 * questions counts. Gives the question marks' offsets.
 */
export const mostQuestions = fact((context): readonly number[] => {
  const { template } = context;
  const asks = questionsOf(context);
  const questions = template.sentences.filter((_, index) => asks[index]).map(({ range }) => range);
  return longest(template.liquid.nodes, questions).map(({ end }) => end);
});

/** The members of `questions` inside `nodes`, for the branches that hold most of them. */
function longest(nodes: readonly LiquidNode[], questions: readonly Range[]): readonly Range[] {
  return nodes.flatMap((node) => {
    const { start, end } = node.range;
    const inside = questions.slice(firstEndingAfter(questions, start), firstEndingAfter(questions, end));
    if (inside.length === 0 || (node.type !== 'if' && node.type !== 'case')) return inside;
    const branches: readonly { readonly body: readonly LiquidNode[] }[] = node.branches;
    return branches
      .map(({ body }) => longest(body, inside))
      .reduce((most, own) => (own.length > most.length ? own : most), []);
  });
}
