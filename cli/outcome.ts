/** What a command ends with: what to print where, and the exit code (0 clean, 1 problems, 2 could not run). */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: 0 | 1 | 2;
}

/** The command could not run; the message says why. */
export function failed(message: string): Outcome {
  return { stdout: '', stderr: `msgmd: ${message}\n`, code: 2 };
}
