/** Requests about what the editor shows beside the text: hints, lenses, the proof. */
import type { CancellationToken, CodeLensParams, InlayHintParams } from 'vscode-languageserver';
import { codeLenses } from '../features/code-lenses.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import type { View } from '../features/view.ts';
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
  const ask = <P extends UriParams, T>(method: string, answer: (view: View, params: P) => T) => {
    const handler = handlers.on(({ view, file }, { params }: { textDocument: UriParams; params: P }) =>
      file.kind === 'template' ? answer(view, params) : null,
    );
    connection.onRequest(method, (params: P, token: CancellationToken): Promise<unknown> => {
      return handler({ textDocument: params, params }, token);
    });
  };
  ask<PreviewParams, Promise<PreviewResult>>(requests.preview, async (view, params) => {
    // LiquidJS is read only where somebody wants a preview.
    const { preview } = await import('../features/preview.ts');
    const { timezone } = view.context.settings.send;
    return preview(view, params, session.now(timezone ?? undefined));
  });
  ask<UriParams, WeekResult>(requests.week, week);
}
