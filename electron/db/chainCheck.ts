// Checks the change log and the audit entry by entry, and both against the anchors that are kept outside the store.
import type { Anchors, ChainProblem, ChainReport } from '../../shared/features/activity/audit.schema.ts';
import { macOf, toldOf } from './auditLog.ts';
import { hashOf } from './changeLog.ts';
import { type ErasureEntry, erasureDigest } from './eraseLog.ts';
import type { ReadDb } from './read.ts';

type Stored = Record<string, string | number | null>;
type Step = (done: number, total: number) => void;

const PAGE = 1000;
/** Listed at most; all are counted. */
const LISTED = 50;

/**
 * Follows both chains up to where they end now; what is written meanwhile is not looked at. Without anchors a tail that
 * was cut off, or a whole log, cannot be missed by anybody. `step` is called after each page, and may throw to stop.
 */
export function checkChains(db: ReadDb, anchors: Anchors, step: Step = () => {}): ChainReport {
  const found = new Findings();
  const end = {
    change: db.get<{ n: number | null }>('SELECT max(ord) AS n FROM change')?.n ?? 0,
    audit: db.get<{ n: number | null }>('SELECT max(seq) AS n FROM audit')?.n ?? 0,
  };
  const total = end.change + end.audit;
  const erasures = new Erasures(db);
  const change = followChanges(db, end.change, anchors.change, erasures, found, (n) => step(n, total));
  const audit = followAudit(db, end.audit, anchors.audit, change, erasures, found, (n) => step(end.change + n, total));
  erasures.compare(found);
  return {
    change: { ...change, erased: erasures.counts.change },
    audit: { ...audit, erased: erasures.counts.audit },
    problems: found.listed,
    problemCount: found.count,
  };
}

class Findings {
  readonly listed: ChainProblem[] = [];
  count = 0;
  add(log: 'change' | 'audit', at: number, kind: ChainProblem['kind']): void {
    this.count += 1;
    if (this.listed.length < LISTED) this.listed.push({ log, at, kind });
  }
}

type LogReport = Omit<ChainReport['change'], 'erased'>;

function followChanges(
  db: ReadDb,
  end: number,
  anchor: Anchors['change'],
  erasures: Erasures,
  found: Findings,
  step: (n: number) => void,
): LogReport {
  const seqs = new Map<unknown, number>();
  let [head, hash, hlc, entries, isAnchored] = [0, '', '', 0, false];
  for (const row of pages(db, CHANGE_PAGE, 'ord', end, step)) {
    const ord = Number(row.ord);
    const seq = seqs.get(row.node) ?? Number(row.seq) - 1;
    if (ord !== head + 1 || Number(row.seq) !== seq + 1) found.add('change', head + 1, 'missing');
    // The entry before is what its follower cites, or it was emptied by an erasure that says what it was.
    else if (row.prevHash !== hash && !erasures.explains('change', head, String(row.prevHash), hash))
      found.add('change', Math.max(head, 1), 'altered');
    if (String(row.hlc) <= hlc) found.add('change', ord, 'order');
    seqs.set(row.node, Number(row.seq));
    [head, hash, hlc, entries] = [ord, hashOf(row), String(row.hlc), entries + 1];
    if (ord !== anchor?.ord) continue;
    isAnchored = true;
    if (hash !== anchor.hash && !erasures.explains('change', ord, anchor.hash, hash))
      found.add('change', ord, 'anchor');
  }
  if (anchor && !isAnchored) found.add('change', head + 1, 'cut');
  return { entries, head, hash, anchoredAt: anchor?.ord ?? null, uncovered: Math.max(0, head - (anchor?.ord ?? 0)) };
}

const CHANGE_PAGE = 'SELECT * FROM change WHERE ord > @after AND ord <= @end ORDER BY ord LIMIT @page';

function followAudit(
  db: ReadDb,
  end: number,
  anchor: Anchors['audit'],
  change: LogReport,
  erasures: Erasures,
  found: Findings,
  step: (n: number) => void,
): LogReport {
  let [head, mac, entries, recorded, isAnchored] = [0, '', 0, 0, false];
  for (const row of pages(db, AUDIT_PAGE, 'seq', end, step)) {
    const seq = Number(row.seq);
    if (seq !== head + 1) found.add('audit', head + 1, 'missing');
    if (row.mac === '') found.add('audit', seq, 'unsealed');
    else if (row.mac !== macOf(db.auditKey, mac, row) || !saysWhatItSaid(row, erasures))
      found.add('audit', seq, 'altered');
    if (row.lastChange !== null) recorded = compareChanges(row, recorded, change, erasures, found);
    if (row.kind === 'erase') erasures.recorded(row);
    [head, mac, entries] = [seq, String(row.mac), entries + 1];
    if (seq !== anchor?.seq) continue;
    isAnchored = true;
    if (mac !== anchor.mac) found.add('audit', seq, 'anchor');
  }
  if (recorded !== change.head) found.add('change', Math.min(recorded, change.head) + 1, 'unrecorded');
  if (anchor && !isAnchored) found.add('audit', head + 1, 'cut');
  return {
    ...{ entries, head, hash: mac, anchoredAt: anchor?.seq ?? null },
    uncovered: Math.max(0, head - (anchor?.seq ?? 0)),
  };
}

/** An audit row cites the changes it made, which follow on those of the row before, and the hash of the last. */
function compareChanges(row: Stored, recorded: number, change: LogReport, erasures: Erasures, found: Findings): number {
  const last = Number(row.lastChange);
  if (Number(row.firstChange) !== recorded + 1) found.add('change', recorded + 1, 'unrecorded');
  const is = String(last === change.head ? change.hash : (row.nextPrev ?? ''));
  if (is !== row.changeHash && !erasures.explains('change', last, String(row.changeHash), is))
    found.add('change', last, 'altered');
  return last;
}

const AUDIT_PAGE = `SELECT a.*, (SELECT c.prevHash FROM change c WHERE c.ord = a.lastChange + 1) AS nextPrev
  FROM audit a WHERE seq > @after AND seq <= @end ORDER BY seq LIMIT @page`;

/** Label and detail fit their salted hash, or were emptied by an erasure that says what the hash was. */
function saysWhatItSaid(row: Stored, erasures: Erasures): boolean {
  const told = toldOf(String(row.salt ?? ''), row.label as string | null, row.detail as string | null);
  return told === row.told || erasures.explains('audit', Number(row.seq), String(row.told), told);
}

function* pages(db: ReadDb, sql: string, by: string, end: number, step: (n: number) => void): Generator<Stored> {
  let after = -1;
  while (true) {
    const rows = db.all<Stored>(sql, { after, end, page: PAGE });
    if (rows.length === 0) return;
    yield* rows;
    after = Number(rows.at(-1)?.[by]);
    step(after);
  }
}

/** What was erased, entry by entry, and whether the commands that did it said so. */
class Erasures {
  readonly counts = { change: 0, audit: 0 };
  private readonly latest = new Map<string, ErasureEntry>();
  private readonly byCommand = new Map<string, ErasureEntry[]>();
  private readonly said = new Map<string, string>();

  constructor(db: ReadDb) {
    for (const e of db.all<ErasureEntry>('SELECT commandId, log, at, original, remains FROM erasure ORDER BY ord')) {
      const key = `${e.log} ${e.at}`;
      if (!this.latest.has(key)) this.counts[e.log as 'change' | 'audit'] += 1;
      this.latest.set(key, e);
      this.byCommand.set(e.commandId, [...(this.byCommand.get(e.commandId) ?? []), e]);
    }
  }

  explains(log: 'change' | 'audit', at: number, original: string, remains: string): boolean {
    const entry = this.latest.get(`${log} ${at}`);
    return entry?.original === original && entry.remains === remains;
  }

  /** An audit row of an erasure, whose mac was just found to fit or not. */
  recorded(row: Stored): void {
    const detail = JSON.parse(String(row.detail ?? '{}')) as { digest?: string };
    if (detail.digest) this.said.set(String(row.commandId), detail.digest);
  }

  compare(found: Findings): void {
    for (const [commandId, entries] of this.byCommand) {
      if (this.said.get(commandId) === erasureDigest(entries)) continue;
      for (const e of entries) found.add(e.log as 'change' | 'audit', e.at, 'erased');
    }
  }
}
