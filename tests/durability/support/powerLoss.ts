// Replays what a program did to its files up to a moment at which the power fails: what was not synced is lost in one of four ways.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from './random.ts';

const KINDS = ['opened', 'written', 'cut', 'synced', 'removed', 'renamed'] as const;
/** One thing done to a file. `offset` is where it was written, the size it was cut to, or 1 when opening created it. */
export type Act = { kind: (typeof KINDS)[number]; path: string; offset: number; data: Uint8Array };

/**
 * What becomes of writes, cuts and names that no sync had followed: all lost; all up to some moment kept; each kept or lost by
 * chance; and the same with writes torn into sectors.
 */
export const MODELS = ['dropped', 'prefix', 'subset', 'torn'] as const;
/** `kept`: everything reached the disk. */
export type Model = (typeof MODELS)[number] | 'kept';

const SECTOR = 512;
const HEAD = 32;

export function readRecord(file: string): Act[] {
  const bytes = readFileSync(file);
  const acts: Act[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [kind = 0, offset = 0, pathLength = 0, dataLength = 0] = [0, 8, 16, 24].map((shift) =>
      Number(bytes.readBigUInt64LE(at + shift)),
    );
    const pathEnd = at + HEAD + pathLength;
    const known = KINDS[kind - 1];
    if (!known) throw new Error(`the record holds an act of kind ${kind}`);
    acts.push({
      kind: known,
      path: bytes.toString('utf8', at + HEAD, pathEnd),
      offset,
      data: bytes.subarray(pathEnd, pathEnd + dataLength),
    });
    at = pathEnd + dataLength;
  }
  return acts;
}

/** Content of a file, whatever its name; writes point at their place in the record. */
type Inode = { base: Uint8Array; acts: { at: number; act: Act }[]; syncedAt: number };
type Naming = { at: number; folder: string; inode: Inode; isNew: boolean; apply(names: Map<string, Inode>): void };
export type Before = ReadonlyMap<string, Uint8Array>;

/** The files as they may lie on the disk when the power fails before act number `until`. */
export function afterPowerLoss(
  before: Before,
  acts: readonly Act[],
  { until, model, noSync, random }: { until: number; model: Model; noSync: boolean; random: Random },
): Map<string, Uint8Array> {
  const { start, namings, syncedFolders } = follow(before, acts.slice(0, until), noSync);
  const horizon = random.below(until + 1);
  const survives = (at: number): boolean => {
    if (model === 'dropped' || model === 'kept') return model === 'kept';
    return model === 'prefix' ? at <= horizon : random.once(2);
  };
  const names = new Map(start);
  for (const naming of namings) {
    const isSynced =
      (syncedFolders.get(naming.folder) ?? -1) > naming.at || (naming.isNew && naming.inode.syncedAt >= 0);
    if (isSynced || survives(naming.at)) naming.apply(names);
  }
  const images = new Map<string, Uint8Array>();
  for (const [name, inode] of names) images.set(name, contentOf(inode, survives, model === 'torn' ? random : null));
  return images;
}

function follow(before: Before, acts: readonly Act[], noSync: boolean) {
  const start = new Map<string, Inode>();
  for (const [name, base] of before) start.set(name, { base, acts: [], syncedAt: -1 });
  const live = new Map(start);
  const namings: Naming[] = [];
  const syncedFolders = new Map<string, number>();
  for (const [at, act] of acts.entries()) {
    const naming = namingOf(at, act, live);
    const inode = live.get(act.path);
    if (naming) {
      naming.apply(live);
      namings.push(naming);
    } else if ((act.kind === 'written' || act.kind === 'cut') && inode) inode.acts.push({ at, act });
    else if (act.kind === 'synced' && !noSync) {
      if (inode) inode.syncedAt = at;
      else syncedFolders.set(act.path, at);
    }
  }
  return { start, namings, syncedFolders };
}

/** What an act does to the names in its folder, if anything. */
function namingOf(at: number, act: Act, live: ReadonlyMap<string, Inode>): Naming | null {
  const folder = path.dirname(act.path);
  const known = live.get(act.path);
  if (act.kind === 'opened' && act.offset === 1) {
    const inode: Inode = { base: new Uint8Array(), acts: [], syncedAt: -1 };
    return { at, folder, inode, isNew: true, apply: (names) => void names.set(act.path, inode) };
  }
  if (act.kind === 'removed' && known)
    return { at, folder, inode: known, isNew: false, apply: (names) => void names.delete(act.path) };
  if (act.kind !== 'renamed' || !known) return null;
  const to = Buffer.from(act.data).toString('utf8');
  const apply = (names: Map<string, Inode>): void => {
    names.delete(act.path);
    names.set(to, known);
  };
  return { at, folder: path.dirname(to), inode: known, isNew: false, apply };
}

function contentOf(inode: Inode, survives: (at: number) => boolean, torn: Random | null): Uint8Array {
  const kept = inode.acts.filter(({ at }) => at <= inode.syncedAt || survives(at));
  const ends = kept.map(({ act }) => act.offset + act.data.length);
  const bytes = Buffer.alloc(ends.reduce((most, end) => Math.max(most, end), inode.base.length));
  bytes.set(inode.base);
  let size = inode.base.length;
  for (const { at, act } of kept) {
    if (act.kind === 'cut') {
      bytes.fill(0, act.offset, size);
      size = act.offset;
      continue;
    }
    if (at <= inode.syncedAt || !torn) bytes.set(act.data, act.offset);
    else writeTorn(bytes, act, torn);
    size = Math.max(size, act.offset + act.data.length);
  }
  return bytes.subarray(0, size);
}

/** Of each sector of the disk that a write touches, the new or the old content. */
function writeTorn(bytes: Buffer, { offset, data }: Act, random: Random): void {
  for (let from = 0; from < data.length; ) {
    const size = Math.min(data.length - from, SECTOR - ((offset + from) % SECTOR));
    if (random.once(2)) bytes.set(data.subarray(from, from + size), offset + from);
    from += size;
  }
}

/** Lays the files where they were, in another folder. */
export function layOut(images: ReadonlyMap<string, Uint8Array>, from: string, to: string): void {
  for (const [name, bytes] of images) {
    const file = path.join(to, path.relative(from, name));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
