/** What the preview's panel (extension host) and its page (webview) say to each other. */
import type { PreviewResult, WeekResult } from '../../server/protocol.ts';
import type { Texts } from './texts.ts';

/** What the user has chosen; kept by the page, so that it is there again after a reload. */
export interface Choice {
  /** The template. */
  readonly uri: string;
  readonly contact?: string;
  /** `2026-03-13T15:40`, in the window's own time. */
  readonly moment?: string;
  /** Values over the examples, by dotted name. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Panel → page. */
export interface Shown {
  readonly choice: Choice;
  /** Null where the file is no template, or the server does not answer. */
  readonly preview: PreviewResult | null;
  readonly week: WeekResult | null;
  readonly texts: Texts;
  /** BCP 47 tag for days and times. */
  readonly locale: string;
  /** Bring the week into sight and give it the focus. */
  readonly focusWeek: boolean;
}

/** Page → panel: ready to be told, or the user has chosen. */
export type Asked = { readonly type: 'ready' } | { readonly type: 'choose'; readonly choice: Choice };
