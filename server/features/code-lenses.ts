import type { CodeLens } from 'vscode-languageserver';
import { proveTemplate } from '../../rules/facts/proof.ts';
import { sealOf } from '../../rules/facts/seal.ts';
import { TIMED } from '../../rules/schedule/policy.ts';
import { say } from '../messages.ts';
import { toLspRange } from '../position.ts';
import { clientCommands, serverCommands } from '../protocol.ts';
import type { View } from './view.ts';
import { summary } from './week.ts';

/** Above the template: the preview, whether the farewell is proved for the whole window, and approval. */
export function codeLenses(view: View, commands: readonly string[]): CodeLens[] {
  const { document, context } = view;
  const { locale, template, settings } = context;
  const range = toLspRange(document, {
    start: template.frontMatter.range?.start ?? 0,
    end: template.frontMatter.range?.start ?? 0,
  });
  const lens = (title: string, command: string, tooltip?: string): CodeLens => ({
    range,
    command: { title, command, arguments: [document.uri], ...(tooltip && { tooltip }) },
  });
  const known = (command: string) => (commands.includes(command) ? command : '');
  const lenses: CodeLens[] = [];
  if (known(clientCommands.preview)) lenses.push(lens(say(locale, 'lensPreview'), clientCommands.preview));
  const verdict = verdictOf(view);
  if (verdict) lenses.push(lens(say(locale, verdict), known(clientCommands.week), summary(view)));
  if (template.frontMatter.root && settings.status !== 'approved' && settings.status !== 'deprecated') {
    lenses.push(lens(say(locale, 'lensApprove'), serverCommands.approve));
  } else if (isBroken(view)) {
    lenses.push(lens(say(locale, 'lensApproveAgain'), serverCommands.approve));
  }
  return lenses;
}

/** Null where no wish depends on the time. */
function verdictOf({ context }: View): 'lensProved' | 'lensWrong' | null {
  const { policy, paths, faults } = proveTemplate(context);
  if (!policy.timed || !paths) return null;
  if (faults.length > 0) return 'lensWrong';
  return paths.paths.some(({ bits }) => bits & TIMED) ? 'lensProved' : null;
}

/** Whether subject or body have changed since the approval, also where no rule looks after it. */
function isBroken({ context: { template, settings } }: View): boolean {
  const { status, approvedHash } = settings;
  return status === 'approved' && approvedHash !== null && approvedHash !== sealOf(template, settings);
}
