/** Requests about what the editor shows beside the text: hints, lenses, the proof. */
import type { CodeLensParams, InlayHintParams } from 'vscode-languageserver';
import { codeLenses } from '../features/code-lenses.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { week } from '../features/week.ts';
import { fromLspRange } from '../position.ts';
import {
  type PreviewParams,
  type PreviewResult,
  requests,
  type UriParams,
  type WeekResult,
} from '../protocol.ts';
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
    handlers.on(({ view, file }, _: CodeLensParams) =>
      session.settings.codeLens && file.kind === 'template' ? codeLenses(view, client.commands) : [],
    ),
  );
  connection.onRequest(
    requests.preview,
    handlers.onTemplate(async (view, params: PreviewParams): Promise<PreviewResult> => {
      // LiquidJS is read only where somebody wants a preview.
      const { preview } = await import('../features/preview.ts');
      const { timezone } = view.context.settings.send;
      return preview(view, params, session.now(timezone ?? undefined));
    }),
  );
  connection.onRequest(
    requests.week,
    handlers.onTemplate((view, _: UriParams): WeekResult => week(view)),
  );
}
