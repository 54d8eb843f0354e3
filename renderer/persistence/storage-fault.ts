/** What a failed write or opening means to the user. Dexie wraps the browser's errors, so the causes are searched too. */
export function storageFault(error: unknown): 'full' | 'denied' | 'failed' {
  for (let cause: unknown = error, depth = 0; cause && depth < 5; depth++) {
    const { name, inner, message } = cause as { name?: string; inner?: unknown; message?: string };
    if (name === 'QuotaExceededError' || message?.includes('QuotaExceeded')) return 'full';
    if (name && ['SecurityError', 'NotAllowedError', 'ReadOnlyError', 'MissingAPIError'].includes(name))
      return 'denied';
    cause = inner;
  }
  return 'failed';
}

/** The words of any thrown thing. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
