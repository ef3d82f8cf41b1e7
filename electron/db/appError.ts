// The one failure that features throw: a code of the closed union and a sentence for the user.
import type { AppErrorBody, ErrorCode, Message } from '../../shared/contract.ts';
import type { MessageKey, MessageParams } from '../../shared/messages/catalogue.ts';

export class AppError extends Error {
  readonly body: AppErrorBody;
  constructor(code: ErrorCode, key: MessageKey, params: MessageParams = {}, fields?: Record<string, Message>) {
    super(`${code} ${key} ${JSON.stringify(params)}`);
    this.body = { code, key, params, ...(fields ? { fields } : {}) };
  }

  /** The error again on the other side of a thread. */
  static from(body: AppErrorBody): AppError {
    return new AppError(body.code, body.key, body.params, body.fields);
  }
}

/** A domain rule says no. */
export const ruleError = (key: MessageKey, params: MessageParams = {}, fields?: Record<string, Message>): AppError =>
  new AppError('rule', key, params, fields);
