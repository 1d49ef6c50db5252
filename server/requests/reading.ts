/** Requests that tell the user something at a place: hover, completion, the parameters of a filter. */
import { type CompletionItem, type CompletionParams, CompletionTriggerKind } from 'vscode-languageserver';
import { parent } from '../../rules/config/resolve.ts';
import { complete, completeConfig } from '../features/completion/index.ts';
import type { SampleData } from '../features/completion/suggestion.ts';
import { configHover, hover } from '../features/hover.ts';
import { signatureHelp } from '../features/signature-help.ts';
import { templateGlobs, usedValues } from '../workspace/used-values.ts';
import { type At, type Handlers, offsetIn } from './handlers.ts';

export function answerReading(handlers: Handlers): void {
  const { session } = handlers;
  const { connection, client } = session;
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
        const used = (key: string) => usedValues(project, key, path);
        return complete(view, offsetIn(view, params), { snippets, partials, triggered, list, used });
      },
      ({ config, file }, params) => {
        const { project, path, document } = file;
        const list = (folder: string) => project.list(folder);
        const globs = () => templateGlobs(project, parent(path) ?? '');
        return completeConfig(document, config, offsetIn(file, params), locale, { snippets, list, globs });
      },
    ),
  );

  connection.onCompletionResolve(async (item) => {
    const { uri, sample } = (item.data ?? {}) as Partial<SampleData>;
    const view = uri === undefined ? null : await session.view(uri);
    if (!view || sample === undefined) return item;
    // LiquidJS is read only where somebody looks at a suggestion.
    const { withSample } = await import('../features/completion/sample.ts');
    const { timezone } = view.context.settings.send;
    return withSample(item, view, sample, session.now(timezone ?? undefined));
  });

  connection.onSignatureHelp(
    handlers.on(({ view }, params: At) => signatureHelp(view, offsetIn(view, params))),
  );
}
