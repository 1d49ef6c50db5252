/**
 * What client and server say to each other beyond the Language Server Protocol. Clients may import this file.
 * The server wants three kinds of documents: language `msgmd`, files `.msgmd.yml` and files `.liquid` in `_partials`.
 */
import type { Channel, Settings, Stage } from '../rules/config/settings.ts';
import type { ValueCase } from '../rules/render/cases.ts';
import type { DirectoryEntry, FileKind } from './workspace/file-system.ts';

/** About one document. */
export interface UriParams {
  readonly uri: string;
}

/** Method names. Plain strings, for client and server have two copies of the protocol's classes. */
export const requests = {
  /** Server → client. {@link UriParams} → text decoded from UTF-8, or null where there is no such file. */
  readFile: 'msgmd/readFile',
  /** Server → client. {@link UriParams} → {@link DirectoryEntry}[]; empty where there is no such folder. */
  readDirectory: 'msgmd/readDirectory',
  /** Server → client. {@link UriParams} → {@link FileKind}, or null where there is nothing. */
  stat: 'msgmd/stat',
  /** Server → client, browser only. `{name}` → a file of `dist/dictionaries` (`ru.dawg`) in base64, or null. */
  readData: 'msgmd/readData',
  /** Client → server. {@link PreviewParams} → {@link PreviewResult}: the message as a client of the team reads it. */
  preview: 'msgmd/preview',
  /** Client → server. {@link UriParams} → {@link WeekResult}: the proof of the farewell over the week. */
  week: 'msgmd/week',
  /** Client → server. No parameters → {@link LibraryEntry}[]: every template of the workspace, by path. */
  library: 'msgmd/library',
  /** Client → server. {@link FindParams} → {@link LibraryEntry}[]: the templates that fit the words, the best first. */
  find: 'msgmd/find',
  /** Client → server. {@link UriParams} of a folder → {@link Beginning}[]: what a new template may begin with. */
  beginnings: 'msgmd/beginnings',
} as const;

/** Server → client, where {@link InitializationOptions.changes} asks for it. */
export const notifications = {
  /** Files have changed on disk and the server follows them: what it says of any file may be another thing now. */
  changed: 'msgmd/changed',
} as const;

export type { DirectoryEntry, FileKind, ValueCase };

/** What a client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** Language of messages; `InitializeParams.locale` without it. */
  readonly locale?: string;
  /** `push` for clients that announce pull diagnostics and do not use them. */
  readonly diagnostics?: 'push' | 'pull';
  /** Commands of the client that code lenses and code actions may name: {@link clientCommands}. */
  readonly commands?: readonly string[];
  /** Wants to hear of changes on disk: {@link notifications.changed}. */
  readonly changes?: boolean;
}

/** Commands that the client carries out; each takes the template's URI. */
export const clientCommands = {
  preview: 'msgmd.openPreview',
  week: 'msgmd.openWeek',
} as const;

/** Commands that the server carries out (`workspace/executeCommand`). */
export const serverCommands = {
  /**
   * Applies every preferred fix to every template of the workspace, with progress. No arguments. → The number of
   * changed files; null where the editor did not take the changes.
   */
  fixWorkspace: 'msgmd.fixWorkspace',
  /** Argument: URI. Sets status, day and seal of approval. */
  approve: 'msgmd.approve',
} as const;

/** The section `msgmd` of the editor's settings. */
export interface EditorSettings {
  /** Apply preferred fixes before saving, also in editors that know no `source.fixAll`. */
  readonly fixOnSave: boolean;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** Also report problems of templates that are not open. */
  readonly checkWorkspace: boolean;
}

export const defaultSettings: EditorSettings = {
  fixOnSave: false,
  inlayHints: true,
  codeLens: true,
  checkWorkspace: true,
};

export interface PreviewParams extends UriParams {
  /** Values over the examples, by dotted name. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Moment of sending in the window's own time, `2026-03-13T15:40`; by default the first open minute from now on. */
  readonly moment?: string;
  /** Values at the edge of what the template may be given, over the examples and the contact's. */
  readonly case?: ValueCase;
  /** Id of a person in `contacts.sample.yml` or `contacts.yml`. */
  readonly contact?: string;
}

export interface PreviewResult {
  readonly title: string | null;
  /** Where it goes; the first one of several. */
  readonly channel: Channel;
  /** Null where the template has none. */
  readonly subject: string | null;
  /** The message as Markdown, notes to the operator left out. */
  readonly text: string;
  readonly moment: string;
  /** Whether the moment lies in the send window. */
  readonly open: boolean;
  /** Characters of the text; the channel's limit where it has one. */
  readonly length: number;
  readonly limit: number | null;
  /** In how many SMS the text goes out; null in every other channel. */
  readonly segments: number | null;
  /** Placeholders of the template with the value shown. */
  readonly values: readonly {
    readonly name: string;
    readonly value: unknown;
    readonly description: string | null;
  }[];
  /** Cases in which some value is another one than usually. */
  readonly cases: readonly ValueCase[];
  readonly contacts: readonly { readonly id: string; readonly note: string | null }[];
  /** Why the text could not be rendered; then `text` is empty. */
  readonly error: string | null;
}

/** A stretch of the week in which the same thing holds. */
export interface WeekRange {
  /** 0 Monday … 6 Sunday. */
  readonly day: number;
  /** Minutes from midnight; `to` is exclusive, up to 1440. */
  readonly from: number;
  readonly to: number;
  /** `right`: the wish fits; `wrong`: it does not, or is missing. Stretches outside the send window are left out. */
  readonly verdict: 'right' | 'wrong';
  /** The wishes that stand then, as written; empty where there is none. */
  readonly wishes: readonly string[];
  /** Kinds of wishes one of which must stand then. */
  readonly expected: readonly ('day' | 'evening' | 'weekend' | 'night')[];
}

export interface WeekResult {
  /** As it is written: `Mo-Fr 09:00-18:00`. */
  readonly window: string;
  /** In words, in the client's language: «пн–пт 09:00–18:00». */
  readonly windowInWords: string;
  /** Where the window comes from the configuration's work hours. */
  readonly inherited: boolean;
  readonly timezone: string | null;
  readonly proved: boolean;
  readonly ranges: readonly WeekRange[];
  /** In words, in the client's language: the proof or its first counterexample. */
  readonly summary: string;
}

export interface FindParams {
  /** Words in any form, the last one perhaps not finished; all templates where there is none. */
  readonly query: string;
}

/** A template in lists and search. */
export interface LibraryEntry {
  readonly uri: string;
  /** From the root, with `/`. */
  readonly path: string;
  readonly title: string;
  readonly description: string | null;
  readonly kind: string | null;
  /** What `kind` means, in the client's language. */
  readonly occasion: string | null;
  readonly channels: readonly Channel[];
  readonly stage: Stage;
  readonly lang: string;
  readonly status: Settings['status'];
  readonly tags: readonly string[];
}

/** A whole message to begin a template with. */
export interface Beginning {
  /** The occasion, a value of the key `kind`; empty for every occasion. */
  readonly kind: string;
  /** The occasion in words, in the client's language; empty with `kind`. */
  readonly title: string;
  /** The file as a snippet. */
  readonly snippet: string;
}
