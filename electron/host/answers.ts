// Keeps the answers of queries until one of the tables they read is written: going back to a page costs nothing.
import type { Query } from '../../shared/contract.ts';
import type { TableName } from '../../shared/tables.ts';

/** Answers kept at most unless told otherwise; the one asked for longest ago goes first. */
const MOST = 40;

export type Asked = { path: string; input: unknown; today: string; actor: string };

export class Answers {
  private readonly most: number;
  private readonly kept = new Map<string, { value: unknown; reads: readonly TableName[] | undefined }>();

  constructor(most: number = MOST) {
    this.most = most;
  }

  /** The kept answer for this input, day and user, or what `work` answers now. */
  get(query: Query, asked: Asked, work: () => unknown): unknown {
    // An empty list says that the answer does not come from the tables at all.
    if (query.reads?.length === 0) return work();
    const key = JSON.stringify(asked);
    const found = this.kept.get(key);
    this.kept.delete(key);
    const answer = found ?? { value: work(), reads: query.reads };
    this.kept.set(key, answer);
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value as string);
    return answer.value;
  }

  /** Forgets what was read from these tables, and what did not say where it came from. */
  forget(tables: readonly TableName[]): void {
    for (const [key, { reads }] of this.kept)
      if (!reads || reads.some((table) => tables.includes(table))) this.kept.delete(key);
  }
}
