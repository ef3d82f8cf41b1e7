// The one error of reading and writing tables: a sentence for the person who chose the file.
import type { MessageKey } from '../../shared/messages/catalogue.ts';

export class TabularError extends Error {
  readonly key: MessageKey;
  readonly params: Record<string, string | number>;

  constructor(key: MessageKey, params: Record<string, string | number>, cause?: unknown) {
    super(key, { cause });
    this.name = 'TabularError';
    this.key = key;
    this.params = params;
  }
}
