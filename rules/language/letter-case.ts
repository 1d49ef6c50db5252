const letters = /\p{L}/u;

/** Whether every letter is a capital, and there are at least two: shouting or an abbreviation. */
export function isAllCaps(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Whether it begins with a capital letter. */
export function isCapitalized(text: string): boolean {
  const first = text.charAt(0);
  return letters.test(first) && first !== first.toLowerCase();
}

/** With a capital first letter. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `form` in the capitals of `model`: «НАПИШИ» → «НАПИШИТЕ», «Готов» → «Готовы». */
export function likeCase(model: string, form: string): string {
  if (isAllCaps(model)) return form.toUpperCase();
  return isCapitalized(model) ? capitalize(form) : form;
}

/** Lower case with ё as е: how words are compared. */
export function keyOf(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
