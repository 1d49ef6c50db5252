/**
 * One emoji: a picture shown as such by default or by U+FE0F, with its modifiers, tags and joiners; flags; keycaps. Not © ® ™ ✔ ☎,
 * which are signs of print; ❤ ☺ ☹ are emoji even without U+FE0F. The flag `g` is set: reset `lastIndex`, or use `matchAll`.
 */
export const EMOJI =
  /\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|(?![©®™])(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]|[❤☺☹])[\uFE0F\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]*)*/gu;

/** Whether a text can hold an emoji at all: a cheap test before {@link EMOJI}. */
export function mayHaveEmoji(text: string): boolean {
  return CANDIDATE.test(text);
}

/** Surrogates, dingbats and the like, keycaps. */
const CANDIDATE =
  /[\u2139\u2194-\u21AA\u231A-\u23FF\u25AA-\u27BF\u2934-\u2B55\u3030-\u3299\uD83C-\uD83E]|\u20E3|\uFE0F/;
