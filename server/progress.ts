import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { type MessageId, say } from './messages.ts';
import type { Session } from './session.ts';

/** What the editor shows of something that takes its time. */
export interface Progress {
  /** `index` of `count` things are done; `name` is the next one. */
  report(index: number, count: number, name: string): void;
  /** Whether the user has had enough. */
  cancelled(): boolean;
}

/** What a request says of its progress. */
export interface Request {
  readonly token: CancellationToken;
  /** Where the editor wants to be told; null where it leaves that to the server. */
  readonly given: WorkDoneProgressReporter | null;
}

/** Does the work while the editor shows it, if it can. */
export async function withProgress<T>(
  { connection, client }: Session,
  title: MessageId,
  { token, given }: Request,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  const made = !given && client.progress ? await connection.window.createWorkDoneProgress() : null;
  const shown: WorkDoneProgressReporter | null = given ?? made;
  shown?.begin(say(client.locale, title), 0, undefined, true);
  try {
    return await work({
      report: (index, count, name) => shown?.report(Math.floor((100 * index) / count), name),
      cancelled: () => token.isCancellationRequested || made?.token.isCancellationRequested === true,
    });
  } finally {
    shown?.done();
  }
}
