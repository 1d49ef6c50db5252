/** Keys of the front matter that answer a rule: while it speaks, they are what the file lacks. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  subject: ['subject'],
  'placeholder-unknown': ['placeholders'],
  'placeholder-example': ['placeholders'],
  'placeholder-blank': ['placeholders'],
  'farewell-time': ['send'],
  'greeting-time': ['send'],
  'off-hours': ['send', 'urgency'],
  'debt-hours': ['send'],
  'send-window': ['send'],
  'ask-file': ['attachments'],
  approval: ['status', 'approved_by'],
  'review-due': ['reviewed', 'review_every'],
  translation: ['lang'],
};

/** The keys that the rules which speak here ask for. */
export function keysWantedBy(rules: Iterable<string>): ReadonlySet<string> {
  return new Set([...rules].flatMap((rule) => ANSWERS[rule] ?? []));
}
