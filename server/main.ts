/** One script for both hosts, so that the .vsix carries the engine once: a Web Worker has `self`, a process has not. */
void ('self' in globalThis ? import('./browser.ts') : import('./node.ts'));
