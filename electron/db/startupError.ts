// A start that cannot go on, said in words the user understands.
import type { MessageKey, MessageParams } from '../../shared/messages/catalogue.ts';

export class StartupError extends Error {
  readonly key: MessageKey;
  readonly params: MessageParams;
  constructor(key: MessageKey, params: MessageParams = {}) {
    super(`${key} ${JSON.stringify(params)}`);
    this.key = key;
    this.params = params;
  }
}
