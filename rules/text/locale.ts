/** The language of messages and docs. */
export type Locale = 'ru' | 'en';

export type Localized = Readonly<Record<Locale, string>>;

/** Texts with `{name}` slots, one set for each message id. */
export type Messages = Readonly<Record<string, Localized>>;
