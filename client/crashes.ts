import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';

const MOST = 5;
const WITHIN = 3 * 60 * 1000;

/** What is done when the server ends by itself: it is started again in silence, unless it ends five times in three minutes. */
export class Crashes implements ErrorHandler {
  private times: number[] = [];

  /** `onGivenUp` is called when the server is not started again. */
  constructor(private readonly onGivenUp: () => void) {}

  /** A connection that fails is not worth a word: it breaks off next, and then there is something to do. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.times = [...this.times.filter((time) => now - time < WITHIN), now];
    if (this.times.length < MOST) return { action: CloseAction.Restart, handled: true };
    this.onGivenUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  /** The user has started the server: it gets every chance again. */
  forget(): void {
    this.times = [];
  }
}
