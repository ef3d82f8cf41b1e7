// Copies and writes that are on the disk when they return, and that read back what they wrote.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../db/onDisk.ts';
import { Refusal } from './refusal.ts';

export type Digest = { bytes: number; sha256: string };

const CHUNK = 1 << 20;
const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES']);
const TRIES = 10;

/** Length and SHA-256 of a file. */
export function digestOf(file: string): Digest {
  const hash = createHash('sha256');
  let bytes = 0;
  const fd = openSync(file, 'r');
  try {
    for (const chunk of chunks(fd)) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } finally {
    closeSync(fd);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Copies a file to a new one, waits for the disk, reads it back. Throws Refusal when it reads differently. */
export function copyChecked(from: string, to: string): Digest {
  const hash = createHash('sha256');
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx', 0o600);
    try {
      for (const chunk of chunks(source)) {
        hash.update(chunk);
        for (let at = 0; at < chunk.length; ) at += writeSync(target, chunk, at);
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
  const written = digestOf(to);
  if (written.sha256 !== hash.digest('hex')) throw new Refusal('backups.problem.readBack', { file: path.basename(to) });
  return written;
}

/** Writes a small new file; it is on the disk when this returns. */
export function writeSynced(file: string, text: string): void {
  const fd = openSync(file, 'w', 0o600);
  try {
    writeSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Writes a small file in the place of an old one, whole or not at all. */
export function replaceSynced(file: string, text: string): void {
  writeSynced(`${file}.next`, text);
  renameWhenFree(`${file}.next`, file);
  syncFolder(path.dirname(file));
}

/** A virus scanner may hold what was just written for a moment: ten tries, a tenth of a second apart. */
export function renameWhenFree(from: string, to: string): void {
  for (let i = 1; ; i += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (i >= TRIES || !BUSY.has(code)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

function* chunks(fd: number): Generator<Buffer> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (let read = readSync(fd, buffer); read > 0; read = readSync(fd, buffer)) yield buffer.subarray(0, read);
}
