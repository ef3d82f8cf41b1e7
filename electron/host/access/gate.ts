// The gate of the host: in which phase it is, who is at work, and what exists only while a store is open.
import { grantOf } from '../../../shared/access/matrix.ts';
import type { Path } from '../../../shared/api.ts';
import type { Message, Session } from '../../../shared/contract.ts';
import type { Anchors } from '../../../shared/features/activity/audit.schema.ts';
import { type TableName, tables } from '../../../shared/tables.ts';
import { AppError } from '../../db/appError.ts';
import { connect, type StoreKey } from '../../db/open.ts';
import { ReadDb } from '../../db/read.ts';
import { StartupError } from '../../db/startupError.ts';
import { storeFile } from '../../db/storeFile.ts';
import type { Anchors as KeptAnchors } from '../../keys/keyring.schema.ts';
import type { Keyring } from '../../keys/keyring.ts';
import type { ScryptCost } from '../../keys/primitives.ts';
import { isDiskFull } from '../../tabular/diskFull.ts';
import { type AnchorStore, anchorFile } from '../anchors.ts';
import { type Around, type Begin, Opened } from '../opened.ts';
import { type Found, lookInto, type Phase, rescue } from './folder.ts';
import { IdleTimer } from './idle.ts';

/** What only tests set; neither the window nor the browser mode passes it on. */
export type Trial = {
  /** A cheaper cost for new passwords. */
  cost: ScryptCost;
  /** The key of a new store, so that a test can look into it; null for the plain driver. */
  dataKey: StoreKey;
};

export type GateParts = { dataDir: string; cost: ScryptCost; trial: Trial | null; around: Around };

/** Whoever opens the sample college is its coordinator. */
export const builtIn: Session = {
  accountId: null,
  role: 'coordinator',
  personId: null,
  mentorId: null,
  actor: 'coordinator',
};

/** What lives only while a store is open. */
export type AtWork = { store: Opened; dataKey: StoreKey; isSample: boolean; mustChangePassword: boolean };

/** A recovery key that has not been typed back yet, and the two groups that are asked for. */
export type ToConfirm = { groups: readonly string[]; asked: [number, number] };

export class Gate {
  readonly parts: GateParts;
  readonly idle: IdleTimer;
  phase: Phase = 'new';
  problem: Message | null = null;
  keyring: Keyring | null = null;
  atWork: AtWork | null = null;
  toConfirm: ToConfirm | null = null;
  /** Tries that failed since the program started, should somebody put the keyring back. */
  failures = { count: 0, lastAt: '' };
  private closing: Promise<void> = Promise.resolve();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(parts: GateParts) {
    this.parts = parts;
    this.idle = new IdleTimer(() => void this.lock());
    this.lookAgain();
  }

  /** Access calls one after the other: two at once would each find the phase of before. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work, work);
    this.turn = mine.catch(() => {});
    return await mine;
  }

  /** The store for a call. Throws `locked` while there is none or a given password waits to be changed. */
  storeFor(_path: Path): Opened {
    if (!this.atWork) throw new AppError('locked', 'access.isLocked');
    if (this.atWork.mustChangePassword) throw new AppError('locked', 'access.changePasswordFirst');
    return this.atWork.store;
  }

  /** Throws `forbidden` when the matrix gives the role at work nothing of a call. */
  checkRole(path: Path): void {
    if (this.atWork && grantOf(path, this.atWork.store.session.role) === null)
      throw new AppError('forbidden', 'access.forbidden');
  }

  /** The store and its key, for what only an account in one's own store can do. */
  get own(): { store: Opened; dataKey: StoreKey; keyring: Keyring; accountId: string } {
    const accountId = this.atWork?.store.session.accountId;
    if (!this.atWork || !this.keyring) throw new AppError('locked', 'access.isLocked');
    if (!accountId) throw new AppError('rule', 'access.notInSample');
    return { store: this.atWork.store, dataKey: this.atWork.dataKey, keyring: this.keyring, accountId };
  }

  /** What the disk says, after a start or when the sample is left. */
  lookAgain(): void {
    const { dataDir, cost, trial } = this.parts;
    try {
      this.take(lookInto(dataDir, cost, trial?.dataKey === null));
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
      this.take({ phase: 'rescue', keyring: null, problem: { key: error.key, params: error.params } });
    }
  }

  /** Opens a store and begins a session. What keeps it from opening becomes the phase `rescue`; a full disk is thrown. */
  async open(folder: string, key: StoreKey, begin: Begin, isSample: boolean): Promise<Opened> {
    await this.closing;
    try {
      const store = new Opened(folder, key, this.anchorsOf(folder, key), begin, this.parts.around);
      this.atWork = { store, dataKey: key, isSample, mustChangePassword: store.mustChangePassword };
      this.phase = 'open';
      if (!isSample) this.idle.start(this.keyring?.idleMinutes ?? 10);
      this.tell();
      return store;
    } catch (error) {
      if (isDiskFull(error) || error instanceof AppError) throw error;
      this.cannotOpen(folder, error);
      throw new AppError('rule', this.problem?.key ?? 'startup.damaged', this.problem?.params ?? {});
    }
  }

  /** Reads in the store before anybody's session begins; a store that cannot be read becomes the phase `rescue`. */
  peek<T>(key: StoreKey, work: (db: ReadDb) => T): T {
    try {
      const db = connect(storeFile(this.parts.dataDir), { readOnly: true, key });
      try {
        return work(new ReadDb(db));
      } finally {
        db.close();
      }
    } catch (error) {
      this.cannotOpen(this.parts.dataDir, error);
      throw new AppError('rule', this.problem?.key ?? 'startup.damaged', this.problem?.params ?? {});
    }
  }

  /**
   * Ends the session at once: from now on every call is refused. A running job may end its work first, unless `now`.
   * Resolves when the store is closed and its key is gone from memory.
   */
  lock({ now = false } = {}): Promise<void> {
    const { atWork } = this;
    if (!atWork) return this.closing;
    this.idle.stop();
    this.atWork = null;
    this.toConfirm = null;
    if (atWork.isSample) this.lookAgain();
    else this.phase = 'locked';
    this.tell();
    this.closing = this.end(atWork, now);
    return this.closing;
  }

  /** Everything may have changed. */
  tell(): void {
    this.parts.around.changed(Object.keys(tables) as TableName[]);
  }

  /** Outside the store: in the keyring under the store's own key, or in a file beside a plain one. */
  private anchorsOf(folder: string, key: StoreKey): AnchorStore {
    const { keyring } = this;
    if (!keyring || !key || folder !== this.parts.dataDir) return anchorFile(folder);
    return {
      read: () => keyring.anchors(key) ?? {},
      write: (anchors) => keyring.setAnchors(key, present(anchors)),
    };
  }

  private async end({ store, dataKey }: AtWork, now: boolean): Promise<void> {
    if (!now) await store.idle();
    await store.close();
    if (this.parts.trial?.dataKey !== dataKey) dataKey?.fill(0);
  }

  private cannotOpen(folder: string, error: unknown): void {
    const found = rescue(this.keyring, 'startup.damaged', folder);
    if (error instanceof StartupError) found.problem = { key: error.key, params: error.params };
    else if (!isSqlite(error)) throw error;
    this.take(found);
    this.tell();
  }

  private take({ phase, keyring, problem }: Found): void {
    this.phase = phase;
    this.keyring = keyring;
    this.problem = problem;
    if (keyring) this.failures = keyring.failures;
  }
}

/** Without the anchors that were not taken: those of before stay. */
const present = ({ change, audit, series, revoked }: Anchors): KeptAnchors => ({
  ...(change && { change }),
  ...(audit && { audit }),
  ...(series && { series }),
  ...(revoked && { revoked }),
});

const isSqlite = (error: unknown): boolean => String((error as { code?: unknown })?.code ?? '').startsWith('SQLITE_');
