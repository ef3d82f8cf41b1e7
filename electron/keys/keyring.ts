// Who can open the store: the data key wrapped once for each account and once for the recovery key.
import { randomBytes, randomUUID } from 'node:crypto';
import { deriveKey } from './deriveKey.ts';
import type { Anchors, Entry, Ring } from './keyring.schema.ts';
import { clearOlder, overwriteRing, readRing, writeEverywhere, writeRing } from './keyringFile.ts';
import { derived, isSame, mac, PASSWORD_COST, passwordKey, type ScryptCost, seal, unseal } from './primitives.ts';

/** An account that could be opened: its id, and the key of the store. */
export type Unlocked = { accountId: string; dataKey: Buffer };

const VERSION = 1;
const base64 = (bytes: Buffer): string => bytes.toString('base64');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64');
/** Login names are compared without regard to case and to ways of writing the same character. */
export const foldedName = (loginName: string): string => loginName.normalize('NFKC').trim().toLowerCase();

export class Keyring {
  private readonly folder: string;
  private readonly cost: ScryptCost;
  private ring: Ring;

  private constructor(folder: string, ring: Ring, cost: ScryptCost) {
    this.folder = folder;
    this.ring = ring;
    this.cost = cost;
  }

  /** The keyring of a folder, or null when none of its generations can be read. */
  static read(folder: string, cost: ScryptCost = PASSWORD_COST): Keyring | null {
    const ring = readRing(folder);
    if (!ring) return null;
    clearOlder(folder, ring);
    return new Keyring(folder, ring, cost);
  }

  /** A keyring without entries, not yet on the disk. */
  static create(folder: string, cost: ScryptCost = PASSWORD_COST): Keyring {
    const ring: Ring = {
      version: VERSION,
      installId: randomUUID(),
      epoch: 1,
      isComplete: false,
      salt: base64(randomBytes(16)),
      idleMinutes: 10,
      failures: { count: 0, lastAt: '' },
      recoveryConfirmed: false,
      entries: [],
      anchors: null,
    };
    return new Keyring(folder, ring, cost);
  }

  get isComplete(): boolean {
    return this.ring.isComplete;
  }
  get installId(): string {
    return this.ring.installId;
  }
  get idleMinutes(): number {
    return this.ring.idleMinutes;
  }
  get failures(): { count: number; lastAt: string } {
    return this.ring.failures;
  }
  get recoveryConfirmed(): boolean {
    return this.ring.recoveryConfirmed;
  }

  /** The data key for a login name and password, or null. A name that nobody has takes as long as a wrong password. */
  async open(loginName: string, password: string): Promise<Unlocked | null> {
    const entry = this.ring.entries.find((e) => e.login !== null && isSame(bytesOf(e.login), this.digest(loginName)));
    const key = await passwordKey(password, bytesOf(entry?.salt ?? this.ring.salt), entry?.cost ?? this.cost);
    const dataKey = entry ? unseal(key, entry.sealed, this.about(entry)) : null;
    key.fill(0);
    return entry && dataKey ? { accountId: entry.entryId, dataKey } : null;
  }

  /** The data key for the recovery key, or null. */
  openWithRecovery(recoveryKey: Buffer): Buffer | null {
    const entry = this.ring.entries.find(({ kind }) => kind === 'recovery');
    if (!entry) return null;
    const key = derived(recoveryKey, bytesOf(entry.salt), 'recovery');
    const dataKey = unseal(key, entry.sealed, this.about(entry));
    key.fill(0);
    return dataKey;
  }

  /** What `setEntry` writes, worked out before, because it takes long and a transaction does not wait. */
  async userEntry(accountId: string, loginName: string, password: string, dataKey: Buffer): Promise<Entry> {
    const salt = randomBytes(16);
    const entry = this.bare('user', accountId, salt);
    const key = await passwordKey(password, salt, this.cost);
    const login = base64(this.digest(loginName));
    const sealed = seal(key, dataKey, this.about(entry));
    key.fill(0);
    return { ...entry, login, cost: this.cost, sealed };
  }

  /** Adds or replaces entries; every kept generation is renewed, so that no older password or key opens anything. */
  setEntries(entries: readonly Entry[], more: Partial<Ring> = {}): void {
    const others = this.ring.entries.filter((old) => !entries.some((e) => e.entryId === old.entryId));
    this.everywhere({ ...more, entries: [...others, ...entries] });
  }

  /** The entry with another login name, its password as it was. */
  renamed(accountId: string, loginName: string): Entry | null {
    const entry = this.ring.entries.find(({ entryId }) => entryId === accountId);
    return entry ? { ...entry, login: base64(this.digest(loginName)) } : null;
  }

  /** Takes an account out of all kept generations. */
  removeUser(accountId: string): void {
    this.everywhere({ entries: this.ring.entries.filter(({ entryId }) => entryId !== accountId) });
  }

  /** An entry that makes every earlier recovery key worthless once it is set. */
  recoveryEntry(recoveryKey: Buffer, dataKey: Buffer): Entry {
    const old = this.ring.entries.find(({ kind }) => kind === 'recovery');
    const salt = randomBytes(16);
    const entry = this.bare('recovery', old?.entryId ?? randomUUID(), salt);
    const key = derived(recoveryKey, salt, 'recovery');
    const sealed = seal(key, dataKey, this.about(entry));
    key.fill(0);
    return { ...entry, login: null, cost: null, sealed };
  }

  /** The ring says from now on that a store belongs to it. */
  complete(): void {
    if (!this.ring.isComplete) this.store({ isComplete: true });
  }
  confirmRecovery(): void {
    this.store({ recoveryConfirmed: true });
  }
  setIdleMinutes(idleMinutes: number): void {
    this.store({ idleMinutes });
  }
  /** Failed tries do not push a good generation out. */
  setFailures(count: number, lastAt: string): void {
    this.ring = { ...this.ring, failures: { count, lastAt } };
    overwriteRing(this.folder, this.ring);
  }

  /** What was set last under this data key; empty when nothing was, null when somebody else wrote it. */
  anchors(dataKey: Buffer): Anchors | null {
    const { anchors } = this.ring;
    if (!anchors) return {};
    return isSame(bytesOf(anchors.mac), this.anchorMac(dataKey, anchors.value)) ? anchors.value : null;
  }

  /** Replaces the named anchors, the others stay. */
  setAnchors(dataKey: Buffer, partial: Anchors): void {
    const value = { ...this.anchors(dataKey), ...partial };
    this.store({ anchors: { value, mac: base64(this.anchorMac(dataKey, value)) } });
  }

  private anchorMac(dataKey: Buffer, value: Anchors): Buffer {
    return mac(deriveKey(dataKey, 'anchors'), JSON.stringify([this.ring.installId, value]));
  }

  private digest(loginName: string): Buffer {
    return mac(bytesOf(this.ring.salt), foldedName(loginName));
  }

  private bare(
    kind: Entry['kind'],
    entryId: string,
    salt: Buffer,
  ): Pick<Entry, 'entryId' | 'kind' | 'salt' | 'usesDeviceSecret'> {
    return { entryId, kind, salt: base64(salt), usesDeviceSecret: false };
  }

  /** An entry opens nothing in the place of another one, of another kind or in another installation. */
  private about({ entryId, kind }: Pick<Entry, 'entryId' | 'kind'>): string {
    return [this.ring.installId, entryId, kind, VERSION].join('|');
  }

  private everywhere(change: Partial<Ring>): void {
    const next = { ...this.ring, ...change, epoch: this.ring.epoch + 1 };
    writeEverywhere(this.folder, next);
    this.ring = next;
  }

  private store(change: Partial<Ring>): void {
    const next = { ...this.ring, ...change };
    writeRing(this.folder, next);
    this.ring = next;
  }
}
