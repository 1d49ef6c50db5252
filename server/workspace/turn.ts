/** Turns of the event loop: how the server yields to the editor without a timer. */

const immediate: (callback: () => void) => void =
  typeof setImmediate === 'function' ? (callback) => void setImmediate(callback) : viaMessageChannel();

function viaMessageChannel(): (callback: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return (callback) => {
    waiting.push(callback);
    port2.postMessage(null);
  };
}

/** Resolves in the next turn, after the messages that have come in meanwhile. */
export function nextTurn(): Promise<void> {
  return new Promise(immediate);
}

/** The longest that a stream of messages may put work off, in milliseconds: one frame. */
const LONGEST_WAIT = 16;

/**
 * Runs `work` once for all calls that come in turn by turn: it waits for the first turn that brings no further call.
 * A key typed alone waits two turns, some tens of microseconds.
 */
export function coalesced(work: () => void): () => void {
  let calls = 0;
  let since = 0;
  const check = (seen: number) => {
    if (seen !== calls && performance.now() - since < LONGEST_WAIT) return wait();
    calls = 0;
    work();
  };
  const wait = () => {
    const seen = calls;
    immediate(() => immediate(() => check(seen)));
  };
  return () => {
    if (calls++ > 0) return;
    since = performance.now();
    wait();
  };
}
