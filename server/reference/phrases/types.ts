/** Texts that completion offers to write: data in the language of the message. Tab stops are those of snippets. */

/** A sentence that is offered by its label. */
export interface Snippet {
  /** In the language of the message: it is what one begins to type. */
  readonly label: string;
  readonly text: string;
  /** Rules that report where this is missing. */
  readonly solves?: readonly string[];
}

/** Everything that completion can write in one language. */
export interface Phrases {
  /** Greeting of a message, by what is known of the reader. */
  readonly greetings: {
    readonly named: string;
    readonly unnamed: string;
    readonly mass: string;
    /** Greetings to choose from, the best first. */
    readonly offered: readonly string[];
  };
  /** After the greeting of a first contact. */
  readonly introduction: string;
  /** Asks a client whom nobody knows for the name. */
  readonly askName: string;
  /** Body of a message by its occasion; `''`: by no occasion that is known. */
  readonly bodies: Readonly<Record<string, string>>;
  readonly snippets: readonly Snippet[];
}
