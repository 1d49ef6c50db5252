/** Requests that tell the user something at a place: hover, completion, the parameters of a filter. */
import { type CompletionParams, CompletionTriggerKind } from 'vscode-languageserver';
import { complete, completeConfig } from '../features/completion/index.ts';
import { configHover, hover } from '../features/hover.ts';
import { signatureHelp } from '../features/signature-help.ts';
import { type At, type Handlers, offsetIn } from './handlers.ts';

export function answerReading(handlers: Handlers): void {
  const { connection, client } = handlers.session;
  const { locale, snippets } = client;

  connection.onHover(
    handlers.on(
      ({ view }, params: At) => hover(view, offsetIn(view, params)),
      ({ config, file }, params) => configHover(file.document, config, offsetIn(file, params), locale),
    ),
  );

  connection.onCompletion(
    handlers.on(
      ({ view, file }, params: CompletionParams) => {
        const partials = file.project.index.partialsFor(file.path);
        const triggered = params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        return complete(view, offsetIn(view, params), { snippets, partials, triggered });
      },
      ({ config, file }, params) =>
        completeConfig(file.document, config, offsetIn(file, params), locale, snippets),
    ),
  );

  connection.onSignatureHelp(
    handlers.on(({ view }, params: At) => signatureHelp(view, offsetIn(view, params))),
  );
}
