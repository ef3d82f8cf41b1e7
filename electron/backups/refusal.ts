// Why a backup could not be made, read or restored: a sentence for the user, kept and shown where it happened.
import type { Problem } from '../../shared/features/backups/backups.schema.ts';
import type { MessageKey, MessageParams } from '../../shared/messages/catalogue.ts';
import { AppError } from '../db/appError.ts';
import { isDiskFull } from '../tabular/diskFull.ts';

export class Refusal extends AppError {
  constructor(key: MessageKey, params: MessageParams = {}, code: 'rule' | 'diskFull' = 'rule') {
    super(code, key, params);
  }
}

/** Any failure as a sentence. What is no refusal of ours is a fault of the disk or of the system, and says which. */
export function problemOf(error: unknown): Problem {
  if (error instanceof AppError) return { key: error.body.key, params: plain(error.body.params) };
  if (isDiskFull(error)) return { key: 'backups.problem.diskFull', params: {} };
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return { key: 'backups.problem.system', params: { code } };
}

const plain = (params: MessageParams): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).map(([k, v]) => [k, typeof v === 'number' ? v : String(v)]));
