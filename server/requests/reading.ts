/** Requests that tell the user something at a place: hover, completion, the parameters of a filter. */
import { type CompletionItem, type CompletionParams, CompletionTriggerKind } from 'vscode-languageserver';
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
    handlers.on<CompletionParams, CompletionItem[]>(
      ({ view, file: { project, path } }, params) => {
        const partials = project.index.partialsFor(path);
        const triggered = params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        const list = (folder: string) => project.list(folder);
        return complete(view, offsetIn(view, params), { snippets, partials, triggered, list });
      },
      ({ config, file }, params) => {
        const list = (folder: string) => file.project.list(folder);
        return completeConfig(file.document, config, offsetIn(file, params), locale, { snippets, list });
      },
    ),
  );

  connection.onSignatureHelp(
    handlers.on(({ view }, params: At) => signatureHelp(view, offsetIn(view, params))),
  );
}
