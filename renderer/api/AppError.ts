// A refusal or failure of the host as an Error that keeps its code, message key and fields.
import type { AppErrorBody, ErrorCode, Message } from '../../shared/contract.ts';

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly key: Message['key'];
  readonly params: Message['params'];
  /** What is wrong with single fields of the input, by the field's name. */
  readonly fields: Readonly<Record<string, Message>>;
  /** The number of a fault of ours in the log. */
  readonly id: string | undefined;

  constructor(body: AppErrorBody) {
    super(`${body.code}: ${body.key}`);
    this.name = 'AppError';
    this.code = body.code;
    this.key = body.key;
    this.params = body.params;
    this.fields = body.fields ?? {};
    this.id = body.id;
  }

  /** Nothing is wrong with what was sent: it can be sent again as it is, so it should stay on the screen. */
  get isFault(): boolean {
    return this.code === 'bug' || this.code === 'diskFull';
  }
}

/** Any thrown value as an AppError: what is not one is a lost connection to the host. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError({ code: 'bug', key: 'app.hostLost', params: {} });
}
