/** What the preview's panel (extension host) and its page (webview) say to each other. */
import type { PreviewResult, ValueCase, WeekResult } from '../../server/protocol.ts';
import type { Texts } from './texts.ts';

/** What the user has chosen; kept by the page, so that it is there again after a reload. */
export interface Choice {
  /** The template. */
  readonly uri: string;
  readonly contact?: string;
  /** `2026-03-13T15:40`, in the window's own time. */
  readonly moment?: string;
  /** Examples without it. */
  readonly case?: ValueCase;
  /** Values over the examples, by dotted name. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Panel → page. */
export interface Shown {
  readonly choice: Choice;
  /** Null where the file is no template, or the server does not answer. */
  readonly preview: PreviewResult | null;
  readonly week: WeekResult | null;
  readonly problems: readonly ShownProblem[];
  readonly texts: Texts;
  /** BCP 47 tag for days and times. */
  readonly locale: string;
  /** Bring the week into sight and give it the focus. */
  readonly focusWeek: boolean;
}

/** A problem of the template; `at` is where it begins. */
export interface ShownProblem {
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  readonly at: Place;
}

/** Both count from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Page → panel: ready to be told, the user has chosen, or wants to see a place of the template. */
export type Asked =
  | { readonly type: 'ready' }
  | { readonly type: 'choose'; readonly choice: Choice }
  | { readonly type: 'reveal'; readonly at: Place };
