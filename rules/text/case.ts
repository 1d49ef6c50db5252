/** `text` with the capital letter that `model` begins with: «Привет» + «здравствуйте» → «Здравствуйте». */
export function likeCase(model: string, text: string): string {
  const first = model.match(/\p{L}/u)?.[0] ?? '';
  const capital = first !== first.toLowerCase();
  return text.replace(/\p{L}/u, (letter) => (capital ? letter.toUpperCase() : letter.toLowerCase()));
}
