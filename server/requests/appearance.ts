/** Requests about what the editor shows beside the text: hints, lenses, the proof. */
import type { CodeLensParams, InlayHintParams } from 'vscode-languageserver';
import { codeLenses } from '../features/code-lenses.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { week } from '../features/week.ts';
import { fromLspRange } from '../position.ts';
import { requests, type UriParams, type WeekResult } from '../protocol.ts';
import type { Handlers } from './handlers.ts';

export function answerAppearance(handlers: Handlers): void {
  const { session } = handlers;
  const { connection, client } = session;

  connection.languages.inlayHint.on(
    handlers.on(({ view }, { range }: InlayHintParams) =>
      session.settings.inlayHints ? inlayHints(view, fromLspRange(view.document, range)) : [],
    ),
  );
  connection.onCodeLens(
    handlers.on(({ view }, _: CodeLensParams) =>
      session.settings.codeLens ? codeLenses(view, client.commands) : [],
    ),
  );
  connection.onRequest(requests.week, async ({ uri }: UriParams): Promise<WeekResult | null> => {
    const view = await session.view(uri);
    return view && week(view);
  });
}
