// The contract every procedure is declared with: query, command or job, its shapes, and the one envelope that answers it.
import type { z } from 'zod';
import type { Role } from './access/roles.ts';
import type { Message } from './messages/catalogue.ts';
import type { TableName } from './tables.ts';

export type { Message, MessageParams } from './messages/catalogue.ts';

/** Closed union of failures. `invalid` input shape, `rule` a domain rule says no, `conflict` somebody changed the row first. */
export type ErrorCode =
  | 'invalid'
  | 'rule'
  | 'forbidden'
  | 'locked'
  | 'notFound'
  | 'conflict'
  | 'cancelled'
  /** Nothing is wrong with the input: make room, and the same call succeeds. */
  | 'diskFull'
  | 'bug';
export type AppErrorBody = Message & { code: ErrorCode; fields?: Record<string, Message>; id?: string };
export type Reply = { ok: true; value: unknown } | { ok: false; error: AppErrorBody };

/** Who calls. `actor` stands in change and audit rows: the account's id, or `coordinator` where there are no accounts. */
export type Session = {
  accountId: string | null;
  role: Role;
  personId: string | null;
  mentorId: string | null;
  actor: string;
};

type Schema = z.ZodType;
export type Query<I extends Schema = Schema, O extends Schema = Schema> = {
  kind: 'query';
  input: I;
  output: O;
  /** Tables whose change makes this answer stale; absent means all of them. */
  reads?: readonly TableName[];
};
export type Command<I extends Schema = Schema, O extends Schema = Schema> = { kind: 'command'; input: I; output: O };
export type Job<I extends Schema = Schema, O extends Schema = Schema> = { kind: 'job'; input: I; output: O };
export type Procedure = Query | Command | Job;

/** Reads only; runs in a deferred read transaction on a connection that cannot write. */
export const query = <I extends Schema, O extends Schema>(
  input: I,
  output: O,
  options: { reads?: readonly TableName[] } = {},
): Query<I, O> => ({ kind: 'query', input, output, ...options });

/** Writes through the row helpers in one immediate transaction; all or nothing. */
export const command = <I extends Schema, O extends Schema>(input: I, output: O): Command<I, O> => ({
  kind: 'command',
  input,
  output,
});

/** Long work in a worker thread: progress, cancel, nothing half-written. */
export const job = <I extends Schema, O extends Schema>(input: I, output: O): Job<I, O> => ({
  kind: 'job',
  input,
  output,
});

export type JobProgress = { jobId: string; done: number; total: number; step: Message };
export type InputOf<P extends Procedure> = z.input<P['input']>;
export type ParsedOf<P extends Procedure> = z.output<P['input']>;
export type OutputOf<P extends Procedure> = z.output<P['output']>;
/** What a handler may return: the output before its schema fills defaults. */
export type ResultOf<P extends Procedure> = z.input<P['output']>;
