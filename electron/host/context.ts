// What a handler is given: a database of the right power, the session, the day, and ways to tell what it did.
import type {
  Command,
  Job,
  MessageParams,
  ParsedOf,
  Procedure,
  Query,
  ResultOf,
  Session,
} from '../../shared/contract.ts';
import type { Anchors, AuditKind } from '../../shared/features/activity/audit.schema.ts';
import type { MessageKey } from '../../shared/messages/catalogue.ts';
import type { TableName } from '../../shared/tables.ts';
import type { Store } from '../backups/backups.ts';
import type { Erase } from '../db/eraseLog.ts';
import type { ReadDb } from '../db/read.ts';
import type { WriteDb } from '../db/write.ts';
import type { FileTokens } from './files.ts';

type Common = {
  session: Session;
  /** `YYYY-MM-DD` in the college's zone */
  today: string;
  now: Date;
  /** When this run of the program opened the store (UTC): undo reaches back to here. */
  openedAt: string;
};

export type QueryContext = Common & { db: ReadDb; cancelJob(jobId: string): boolean };

/** What an audit row is about. `detail` may hold field names, a reason, counts; never a sensitive value. */
export type About = {
  kind?: AuditKind;
  entity?: TableName;
  entityId?: string;
  detail?: Readonly<Record<string, unknown>>;
};

export type CommandContext = Common & {
  db: WriteDb;
  commandId: string;
  /**
   * Says in the user's words what this command did; it then stands in the list of recent activity.
   * `undo: false` for what cannot be taken back (signing, publishing, issuing).
   */
  tell(key: MessageKey, params?: MessageParams, options?: { undo?: boolean } & About): void;
  /** Records that somebody looked at something; it stands in the audit only, neither in recent activity nor for undo. */
  viewed(key: MessageKey, params?: MessageParams, about?: About): void;
  /**
   * Empties the history of rows and what the audit says of a person; this command is then recorded as the erasure.
   * Call it last, when the rows themselves are already empty. Answers how many entries were emptied.
   */
  erase(what: Erase): { changes: number; audits: number };
  /** Marks this command as the reversal of another one. */
  undoes(commandId: string): void;
};

export type JobContext = Common & {
  db: ReadDb;
  jobId: string;
  /** What was known outside the store, when the job began, of the ends of its logs. */
  anchors: Anchors;
  files: FileTokens;
  /** The open store and where its backups go. */
  store: Store;
  progress(done: number, total: number, key: MessageKey, params?: MessageParams): void;
  /** Throws `cancelled` once the user has stopped the job; call it in every loop. */
  stopIfCancelled(): void;
  /** One command: one immediate transaction, all or nothing; waits for the write lock. */
  write<T>(work: (ctx: CommandContext) => T): Promise<T>;
  /** Writes the store's file anew, so that nothing of what was erased is left in it or in its log. False: try again later. */
  compact(): Promise<boolean>;
};

type Handler<P extends Procedure> = P extends Query
  ? (ctx: QueryContext, input: ParsedOf<P>) => ResultOf<P>
  : P extends Command
    ? (ctx: CommandContext, input: ParsedOf<P>) => ResultOf<P>
    : never;

type Api = Record<string, Procedure>;
/** The queries and commands of one feature's api; its jobs stand in `<f>.job.ts`. */
export type Handlers<A extends Api> = { [K in keyof A as A[K] extends Job ? never : K]: Handler<A[K]> };
/** The jobs of one feature's api. */
export type Jobs<A extends Api> = {
  [K in keyof A as A[K] extends Job ? K : never]: (
    ctx: JobContext,
    input: ParsedOf<A[K]>,
  ) => ResultOf<A[K]> | Promise<ResultOf<A[K]>>;
};
