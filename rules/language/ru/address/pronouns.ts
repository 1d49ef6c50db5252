/** The forms of «ты» and «твой» (ё as е) → of «вы» and «ваш», lower case. */
export const INFORMAL_PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['ты', 'вы'],
  ['тебя', 'вас'],
  ['тебе', 'вам'],
  ['тобой', 'вами'],
  ['тобою', 'вами'],
  ['твой', 'ваш'],
  ['твоя', 'ваша'],
  ['твое', 'ваше'],
  ['твои', 'ваши'],
  ['твоего', 'вашего'],
  ['твоей', 'вашей'],
  ['твоему', 'вашему'],
  ['твою', 'вашу'],
  ['твоим', 'вашим'],
  ['твоем', 'вашем'],
  ['твоею', 'вашею'],
  ['твоих', 'ваших'],
  ['твоими', 'вашими'],
]);

/** The forms of «вы» and «ваш», lower case. */
export const POLITE_PRONOUNS: ReadonlySet<string> = new Set([...INFORMAL_PRONOUNS.values(), 'вашею']);
