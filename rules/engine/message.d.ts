import type { Locale, Messages } from './types.ts';
/** The text of a message with its `{slots}` filled in. An unknown slot stays as written: a test finds it. */
export declare function format(messages: Messages, id: string, values: Readonly<Record<string, string | number>> | undefined, locale: Locale): string;
